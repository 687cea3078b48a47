import { useState } from 'react';
import { neededFields } from '../../../domain/imports/columns';
import type { ImportKind, Mapping } from '../../../domain/imports/columns';
import { useRehearsal, useRun, useStageImport } from './api';
import type { Progress } from './api';

const stampOf = (kind: ImportKind, { name, size, lastModified }: File) => `${kind}/${name}/${size}/${lastModified}`;

/** A file on its way into the records: chosen, mapped, rehearsed, run; whatever changes before the run is rehearsed anew. */
export function useImporting(kinds: readonly [ImportKind, ...ImportKind[]]) {
  const [kind, setKind] = useState<ImportKind>(kinds[0]);
  const [file, setFile] = useState<File | null>(null);
  const [mapping, setMapping] = useState<Mapping>({});
  const [updates, setUpdates] = useState(false);
  const [progress, setProgress] = useState<Progress | null>(null);
  const staged = useStageImport();
  const rehearsal = useRehearsal(staged.data?.rows ?? 0, setProgress);
  const run = useRun(setProgress);
  const missing = neededFields[kind].some((field) => mapping[field] === undefined);

  function forget(): void {
    setProgress(null);
    rehearsal.reset();
    run.reset();
  }

  function choose(chosen: File | null, of: ImportKind): void {
    forget();
    setKind(of);
    setFile(chosen);
    setMapping({});
    if (chosen)
      staged.mutate(
        { kind: of, file: chosen, stamp: stampOf(of, chosen) },
        { onSuccess: ({ proposed }) => setMapping(proposed) },
      );
    else staged.reset();
  }

  const asked = staged.data && { id: staged.data.id, mapping, updates };
  // Of the rehearsal: a run that broke off and is begun again goes on where it stopped.
  const writable = (rehearsal.data ?? []).filter(
    ({ verdict }) => verdict === 'created' || verdict === 'attached' || verdict === 'updated',
  ).length;
  return {
    kind,
    file,
    mapping,
    updates,
    progress,
    staged,
    rehearsal,
    run,
    asked,
    writable,
    /** Columns are named, without which nothing can be written. */
    mapped: !missing,
    busy: staged.isPending || rehearsal.isPending || run.isPending,
    problem: staged.error ?? rehearsal.error ?? run.error,
    choose,
    map: (changed: Mapping) => {
      forget();
      setMapping(changed);
    },
    update: (wanted: boolean) => {
      forget();
      setUpdates(wanted);
    },
  };
}

export type Importing = ReturnType<typeof useImporting>;

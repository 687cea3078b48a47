import { Button, Checkbox, FileInput, Modal, SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Reverted } from '../../../contracts/imports';
import { neededFields } from '../../../domain/imports/columns';
import type { ImportKind, Mapping } from '../../../domain/imports/columns';
import { BusyButton } from '../inputs/BusyButton';
import { FormerImports } from '../lists/FormerImports';
import { ProblemNotice } from '../page/ProblemNotice';
import { translate } from '../../i18n/translate';
import { importsQuery, useRehearsal, useRevertRecords, useRun, useStageImport } from './api';
import type { Progress } from './api';
import classes from './Imports.module.css';
import { MappingForm } from './MappingForm';
import { Verdicts } from './Verdicts';

const stampOf = (kind: ImportKind, { name, size, lastModified }: File) => `${kind}/${name}/${size}/${lastModified}`;

interface RecordImportDialogProps {
  kinds: readonly [ImportKind, ...ImportKind[]];
  onClose: () => void;
}

/** Records from a workbook or CSV: columns are named, every row says what becomes of it, then it is written, and a file can be taken back. */
export function RecordImportDialog({ kinds, onClose }: RecordImportDialogProps) {
  const { t } = useTranslation(['imports', 'common']);
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
  const busy = staged.isPending || rehearsal.isPending || run.isPending;
  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={t(`title.${kind}`)}
      closeButtonProps={{ 'aria-label': t('common:dialog.close') }}
    >
      <div className={classes.import}>
        {kinds.length > 1 && (
          <SegmentedControl
            disabled={busy}
            aria-label={t('what')}
            value={kind}
            onChange={(value) => choose(file, kinds.find((one) => one === value) ?? kind)}
            data={kinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
          />
        )}
        <FileInput
          disabled={busy}
          label={t('file')}
          description={t('fileHint')}
          placeholder={t('choose')}
          accept=".csv,.xlsx,text/csv"
          clearable
          clearButtonProps={{ 'aria-label': t('common:input.clear') }}
          data-autofocus
          value={file}
          onChange={(chosen) => choose(chosen, kind)}
        />
        {staged.data && (
          <>
            <MappingForm
              disabled={busy}
              kind={kind}
              headings={staged.data.headings}
              sample={staged.data.sample}
              mapping={mapping}
              onChange={(changed) => {
                forget();
                setMapping(changed);
              }}
            />
            <Checkbox
              disabled={busy}
              label={t('updates')}
              description={t(`updatesHint.${kind}`)}
              checked={updates}
              onChange={(event) => {
                forget();
                setUpdates(event.currentTarget.checked);
              }}
            />
          </>
        )}
        {progress && <Verdicts progress={progress} done={run.data !== undefined} />}
        <ProblemNotice problem={staged.error ?? rehearsal.error ?? run.error} />
        <div className={classes.buttons}>
          <Button variant="default" onClick={onClose}>
            {t('common:dialog.close')}
          </Button>
          {asked && !rehearsal.data && (
            <BusyButton disabled={missing} loading={rehearsal.isPending} onClick={() => rehearsal.mutate(asked)}>
              {t('rehearse')}
            </BusyButton>
          )}
          {asked && rehearsal.data && !run.data && (
            <BusyButton disabled={writable === 0} loading={run.isPending} onClick={() => run.mutate(asked)}>
              {t('confirm', { count: writable })}
            </BusyButton>
          )}
        </div>
        <Former kind={kind} />
      </div>
    </Modal>
  );
}

const noImports = { items: [], more: false };

function Former({ kind }: { kind: ImportKind }) {
  const { t } = useTranslation('imports');
  const { data = noImports } = useQuery(importsQuery(kind));
  const revert = useRevertRecords();
  const said = data.items.map((one) => ({
    ...one,
    said: [
      t('done.created', { count: one.created }),
      ...(one.attached > 0 ? [t('done.attached', { count: one.attached })] : []),
      t('done.updated', { count: one.updated }),
    ].join(', '),
  }));
  return (
    <>
      <FormerImports
        imports={said}
        more={data.more}
        reverting={revert.isPending ? revert.variables : null}
        problem={revert.error}
        onRevert={(id) => revert.mutate(id)}
      />
      {revert.data && <p role="status">{revertedWords(kind, revert.data)}</p>}
    </>
  );
}

/** More lines than this are a file to be looked through, not a sentence. */
const MOST_LINES = 30;

function revertedWords(kind: ImportKind, { removed, restored, left }: Reverted): string {
  const lines = left.slice(0, MOST_LINES).join(', ') + (left.length > MOST_LINES ? '…' : '');
  return [
    translate(`imports:reverted.removed.${kind}`, { count: removed }),
    translate('imports:reverted.restored', { count: restored }),
    ...(left.length > 0 ? [translate('imports:reverted.left', { count: left.length, lines })] : []),
  ].join(' · ');
}

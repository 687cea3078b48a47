import { queryOptions } from '@tanstack/react-query';
import { importOperations } from '../../../contracts/imports';
import type { ImportRowVerdict } from '../../../contracts/imports';
import type { ImportKind, Mapping } from '../../../domain/imports/columns';
import { call } from '../../api/call';
import { useCommand } from '../../api/useCommand';

const touched = [['account'], ['opportunity'], ['import']];

export const importsQuery = (kind: ImportKind) =>
  queryOptions({
    queryKey: ['import', kind],
    queryFn: async ({ signal }) => (await call(importOperations.listImports, { query: { kind } }, { signal })).data,
  });

export interface ChosenFile {
  kind: ImportKind;
  file: File;
  /** A file has no words of its own: without them two files would be one intention. */
  stamp: string;
}

export function useStageImport() {
  return useCommand({
    send: async ({ kind, file }: ChosenFile, key) =>
      (await call(importOperations.stageImport, { body: { kind } }, { file, idempotencyKey: key })).data,
  });
}

export interface Asked {
  id: string;
  mapping: Mapping;
  updates: boolean;
}

/** Verdicts so far, of how many rows. */
export interface Progress {
  rows: ImportRowVerdict[];
  of: number;
}

interface Rehearsed {
  rows: ImportRowVerdict[];
  next: number | null;
}

/** What would become of every row, some at a time. */
export function useRehearsal(of: number, onProgress: (progress: Progress) => void) {
  return useCommand({
    send: async ({ id, mapping, updates }: Asked, key) => {
      const rows: ImportRowVerdict[] = [];
      let from: number | null = 0;
      while (from !== null) {
        const body: { mapping: Mapping; updates: boolean; from: number } = { mapping, updates, from };
        const page: Rehearsed = (
          await call(importOperations.rehearseImport, { params: { id }, body }, { idempotencyKey: `${key}/${from}` })
        ).data;
        rows.push(...page.rows);
        from = page.next;
        onProgress({ rows: [...rows], of });
      }
      return rows;
    },
  });
}

/** Writes every row, some at a time; begun and broken off, it goes on where it stopped. */
export function useRun(onProgress: (progress: Progress) => void) {
  return useCommand({
    send: async ({ id, mapping, updates }: Asked, key) => {
      const rows: ImportRowVerdict[] = [];
      for (let turn = 0; ; turn += 1) {
        const { data } = await call(
          importOperations.runImport,
          { params: { id }, body: { mapping, updates } },
          { idempotencyKey: `${key}/${turn}` },
        );
        rows.push(...data.rows);
        onProgress({ rows: [...rows], of: data.import.rows });
        if (data.import.done === data.import.rows) return data.import;
      }
    },
    touches: touched,
  });
}

export function useRevertRecords() {
  return useCommand({
    send: async (id: string, key) =>
      (await call(importOperations.revertImport, { params: { id } }, { idempotencyKey: key })).data,
    touches: touched,
  });
}

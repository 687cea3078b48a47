import { z } from 'zod';
import { importers } from '../../domain/imports/importers';
import { operation } from '../operation';
import { id, idParam, instant, person, upTo } from '../values';

export const timeRowVerdict = z.object({
  /** Of the file, its first line of names being 1. */
  line: z.number().int(),
  mission: z.string(),
  person: z.string(),
  day: z.string(),
  quantity: z.string(),
  verdict: z.enum(['created', 'known', 'refused']),
  problem: z
    .enum([
      'mission_unknown',
      'mission_closed',
      'person_unknown',
      'day_wrong',
      'day_ahead',
      'kind_unknown',
      'quantity_wrong',
      'line_unknown',
      'line_takes_no_time',
    ])
    .nullable(),
});
export type TimeRowVerdict = z.infer<typeof timeRowVerdict>;

export const timeImportResult = z.object({
  importId: id.nullable(),
  created: z.number().int(),
  known: z.number().int(),
  refused: z.number().int(),
  rows: z.array(timeRowVerdict),
});
export type TimeImportResult = z.infer<typeof timeImportResult>;

export const timeImport = z.object({
  id,
  fileName: z.string(),
  created: z.number().int(),
  at: instant,
  by: person,
  revertedAt: instant.nullable(),
});

export const timeImportOperations = {
  importTimeEntries: operation({
    id: 'importTimeEntries',
    method: 'post',
    path: '/time-imports',
    tag: 'missions',
    summary:
      'Time and expenses from a CSV file (mission, collaborateur, date, type, quantite, produit): rehearsed, or written once each, with a verdict for each row',
    access: importers,
    status: 200,
    upload: true,
    idempotent: true,
    body: z.strictObject({ rehearse: z.enum(['true', 'false']).default('false') }),
    answer: timeImportResult,
    errors: ['file_unreadable'],
  }),
  listTimeImports: operation({
    id: 'listTimeImports',
    method: 'get',
    path: '/time-imports',
    tag: 'missions',
    summary: 'Files of time and expenses, the latest first',
    access: importers,
    status: 200,
    answer: upTo(timeImport),
  }),
  revertTimeImport: operation({
    id: 'revertTimeImport',
    method: 'post',
    path: '/time-imports/{id}/revert',
    tag: 'missions',
    summary: 'Take back all that a file brought. For whoever may import',
    access: 'session',
    status: 200,
    idempotent: true,
    params: idParam,
    answer: z.object({ removed: z.number().int() }),
    errors: ['not_allowed'],
  }),
} as const;

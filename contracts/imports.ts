import { z } from 'zod';
import { importKinds } from '../domain/imports/columns';
import { rowProblems, rowVerdicts } from '../domain/imports/verdict';
import { operation } from './operation';
import { id, idParam, instant, person, upTo } from './values';

/** Field → place of its column in the file. */
const mapping = z.record(z.string().max(40), z.number().int().min(0).max(59));

export const importView = z.object({
  id,
  kind: z.enum(importKinds),
  fileName: z.string(),
  headings: z.array(z.string()),
  by: person,
  at: instant,
  revertedAt: instant.nullable(),
  /** As it was run; null while it was only looked at. */
  mapping: mapping.nullable(),
  rows: z.number().int(),
  done: z.number().int(),
  created: z.number().int(),
  attached: z.number().int(),
  updated: z.number().int(),
  known: z.number().int(),
  duplicates: z.number().int(),
  refused: z.number().int(),
});
export type ImportView = z.infer<typeof importView>;

export const importRowVerdict = z.object({
  /** Of the file, its first line of names being 1. */
  line: z.number().int(),
  name: z.string(),
  verdict: z.enum(rowVerdicts),
  problem: z.enum(rowProblems).nullable(),
  /** The account or opportunity that it may be, or that has its SIREN; the line that it repeats; the person whom it attaches, with their accounts. */
  about: z.string().nullable(),
});
export type ImportRowVerdict = z.infer<typeof importRowVerdict>;

const reverted = z.object({
  removed: z.number().int(),
  restored: z.number().int(),
  kept: z.number().int(),
  /** The lines of what was kept, because somebody has worked on it since. */
  left: z.array(z.number().int()),
});
export type Reverted = z.infer<typeof reverted>;

const choices = { mapping, updates: z.boolean().default(false) };

export const importOperations = {
  stageImport: operation({
    id: 'stageImport',
    method: 'post',
    path: '/imports',
    tag: 'imports',
    summary:
      'Read a file of accounts, contacts or opportunities, workbook or CSV: its columns, what each may mean, and nothing written yet',
    access: 'session',
    status: 201,
    upload: true,
    idempotent: true,
    body: z.strictObject({ kind: z.enum(importKinds) }),
    answer: importView.extend({ proposed: mapping, sample: z.array(z.array(z.string())) }),
    errors: ['file_unreadable', 'not_allowed'],
  }),
  rehearseImport: operation({
    id: 'rehearseImport',
    method: 'post',
    path: '/imports/{id}/rehearsal',
    tag: 'imports',
    summary: 'What would become of the next rows from a line on; nothing is written',
    access: 'session',
    status: 200,
    idempotent: true,
    params: idParam,
    body: z.strictObject({ ...choices, from: z.number().int().min(0).max(10_000) }),
    answer: z.object({ rows: z.array(importRowVerdict), next: z.number().int().nullable() }),
    errors: ['not_allowed', 'import_over', 'import_incomplete'],
  }),
  runImport: operation({
    id: 'runImport',
    method: 'post',
    path: '/imports/{id}/run',
    tag: 'imports',
    summary: 'Write the next rows that have no verdict yet, each by itself; asked again until all have one',
    access: 'session',
    status: 200,
    idempotent: true,
    params: idParam,
    body: z.strictObject(choices),
    answer: z.object({ rows: z.array(importRowVerdict), import: importView }),
    errors: ['not_allowed', 'import_over', 'import_incomplete'],
  }),
  listImports: operation({
    id: 'listImports',
    method: 'get',
    path: '/imports',
    tag: 'imports',
    summary:
      'Files that were brought in, the latest first: of opportunities, one’s own alone where one does not import for everybody',
    access: 'session',
    status: 200,
    query: z.strictObject({ kind: z.enum(importKinds) }),
    answer: upTo(importView),
    errors: ['not_allowed'],
  }),
  revertImport: operation({
    id: 'revertImport',
    method: 'post',
    path: '/imports/{id}/revert',
    tag: 'imports',
    summary: 'Take back what a file created and changed, except what somebody has worked on since',
    access: 'session',
    status: 200,
    idempotent: true,
    params: idParam,
    answer: reverted,
    errors: ['not_allowed', 'import_running'],
  }),
} as const;

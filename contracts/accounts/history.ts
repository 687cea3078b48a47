import { z } from 'zod';
import { provenanceFields, provenanceSources } from '../../domain/account/provenance';
import { operation } from '../operation';
import { id, idParam, instant, page, paging } from '../values';

const historyEntry = z.object({
  at: instant,
  by: z.string(),
  action: z.string(),
  objectKind: z.string(),
  objectId: id.nullable(),
  /** The contact's name or the file's, while the caller sees it. */
  about: z.string().nullable(),
  data: z.record(z.string(), z.unknown()),
});

/** Of each field: where its present value comes from, since when, and by whom. */
const provenance = z.object({
  field: z.enum(provenanceFields),
  source: z.enum(provenanceSources),
  since: instant,
  by: z.string().nullable(),
  fileName: z.string().nullable().meta({ description: 'Of an import of my perimeter' }),
  mergedFrom: z.string().nullable().meta({ description: 'Number of the account that a merge took it from' }),
});
export type ProvenanceView = z.infer<typeof provenance>;

export const accountHistoryOperations = {
  accountHistory: operation({
    id: 'accountHistory',
    method: 'get',
    path: '/accounts/{id}/history',
    tag: 'accounts',
    summary: 'Who changed what',
    access: 'session',
    status: 200,
    params: idParam,
    query: z.strictObject(paging),
    answer: page(historyEntry),
  }),
  accountProvenance: operation({
    id: 'accountProvenance',
    method: 'get',
    path: '/accounts/{id}/provenance',
    tag: 'accounts',
    summary: 'Where the value of each field comes from, and since when',
    access: 'session',
    status: 200,
    params: idParam,
    answer: z.object({ items: z.array(provenance) }),
  }),
} as const;

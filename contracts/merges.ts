import { z } from 'zod';
import { accountFieldNames } from '../domain/account/fields';
import { mergeReasons, sides } from '../domain/merge/accountFields';
import { mergeProblems } from '../domain/merge/accounts';
import { account } from './accounts/account';
import { operation } from './operation';
import { id, idParam, instant, upTo } from './values';

/** As it is kept: a code, a text, the name of a person, or a list. */
const value = z.union([z.string(), z.array(z.string())]).nullable();
const party = z.object({
  id,
  number: z.string(),
  name: z.string(),
  siren: z.string().nullable(),
  kind: z.enum(['prospect', 'client']),
  version: z.number().int(),
});
const choices = z.partialRecord(z.enum(accountFieldNames), z.enum(sides));

export const mergePreview = z.object({
  kept: party,
  other: party,
  /** Everything that stands in the way; empty when the merge can be done. */
  problems: z.array(z.enum(mergeProblems)),
  fields: z.array(
    z.object({
      field: z.enum(accountFieldNames),
      kept: value,
      other: value,
      result: z.enum([...sides, 'both']),
      why: z.enum(mergeReasons),
    }),
  ),
  /** Two people who open a vault today: one has to be chosen. */
  vault: z.array(z.object({ id, name: z.string() })),
  /** Contacts of the other account; `into` names the one of the kept account that is the same person. */
  contacts: z.array(z.object({ id, name: z.string(), into: z.string().nullable() })),
  moves: z.object({
    sites: z.number().int(),
    opportunities: z.number().int(),
    requests: z.number().int(),
    missions: z.number().int(),
    documents: z.number().int(),
    interactions: z.number().int(),
  }),
  undoableUntil: instant,
});
export type MergePreview = z.infer<typeof mergePreview>;

export const mergeView = z.object({
  id,
  number: z.string(),
  name: z.string(),
  by: z.string(),
  at: instant,
  undoableUntil: instant,
  undoneAt: instant.nullable(),
});
export type MergeView = z.infer<typeof mergeView>;

const undone = z.object({
  /** The account that is there again. */
  accountId: id,
  /** Fields of the kept one that somebody changed since: they stay as they are. */
  kept: z.array(z.enum([...accountFieldNames, 'siren'])),
});
export type MergeUndone = z.infer<typeof undone>;

export const mergeOperations = {
  previewMerge: operation({
    id: 'previewMerge',
    method: 'get',
    path: '/accounts/{id}/merge',
    tag: 'accounts',
    summary: 'What making one account of two would do: each field and why, what changes hands, what stands in the way',
    access: 'session',
    status: 200,
    params: idParam,
    query: z.strictObject({ otherId: id }),
    answer: mergePreview,
    errors: ['not_allowed', 'account_merged'],
  }),
  mergeAccounts: operation({
    id: 'mergeAccounts',
    method: 'post',
    path: '/accounts/{id}/merge',
    tag: 'accounts',
    summary:
      'Make one account of two; the other is gone, its address and number lead to the kept one, and it can be taken back',
    access: 'session',
    status: 200,
    idempotent: true,
    etag: true,
    ifMatch: true,
    params: idParam,
    body: z.strictObject({
      otherId: id,
      otherVersion: z.number().int(),
      choices: choices.default({}),
      vaultContactId: id.optional(),
    }),
    answer: account,
    errors: [
      'not_allowed',
      'merge_refused',
      'merge_vault_unchosen',
      'account_merged',
      'natural_person_incomplete',
      'reference_unknown',
    ],
  }),
  listMerges: operation({
    id: 'listMerges',
    method: 'get',
    path: '/accounts/{id}/merges',
    tag: 'accounts',
    summary: 'What was merged into an account, the latest first',
    access: 'session',
    status: 200,
    params: idParam,
    answer: upTo(mergeView),
  }),
  undoMerge: operation({
    id: 'undoMerge',
    method: 'post',
    path: '/account-merges/{id}/undo',
    tag: 'accounts',
    summary: 'Two accounts again, as long as they can be told apart; what somebody changed since stays',
    access: 'session',
    status: 200,
    idempotent: true,
    params: idParam,
    answer: undone,
    errors: ['not_allowed', 'merge_over', 'merge_contradicted', 'merge_refused'],
  }),
} as const;

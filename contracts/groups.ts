import { z } from 'zod';
import { groupKinds } from '../domain/group/group';
import { operation } from './operation';
import { id, idParam, money } from './values';

export const groupPositions = ['principal', 'secondary'] as const;

export const groupRef = z.object({ id, code: z.string(), label: z.string(), kind: z.enum(groupKinds) });
export type GroupRef = z.infer<typeof groupRef>;

export const groupView = groupRef.extend({
  /** As it was asked for, uncut. */
  name: z.string(),
  /** A company that the firm has no account of, or one out of sight, is its SIREN alone. */
  members: z.array(
    z.object({
      siren: z.string().nullable(),
      position: z.enum(groupPositions),
      account: z.object({ id, number: z.string(), name: z.string(), kind: z.enum(['prospect', 'client']) }).nullable(),
      openOpportunities: z.number().int(),
      amount: money,
    }),
  ),
  pipeline: z.array(
    z.object({
      stage: z.enum(['identification', 'qualification', 'proposition']),
      count: z.number().int(),
      amount: money,
      weighted: money,
    }),
  ),
});
export type GroupView = z.infer<typeof groupView>;

export const groupOperations = {
  listClientGroups: operation({
    id: 'listClientGroups',
    method: 'get',
    path: '/client-groups',
    tag: 'accounts',
    summary: 'Client groups of the company, by code or label',
    access: 'session',
    status: 200,
    query: z.strictObject({ q: z.string().max(60).default('') }),
    answer: z.object({ items: z.array(groupRef) }),
  }),
  getClientGroup: operation({
    id: 'getClientGroup',
    method: 'get',
    path: '/client-groups/{id}',
    tag: 'accounts',
    summary: 'A client group, its companies and what is under way with them, within the caller’s rights',
    access: 'session',
    status: 200,
    params: idParam,
    answer: groupView,
  }),
} as const;

/** Lists of values that an administrator keeps (requirement 359, D30): for whoever is none, all of this is missing. */
import { z } from 'zod';
import { MAX_VALUE_LABEL, VALUE_CODE, valueLists } from '../domain/lists/valueLists';
import { operation } from './operation';
import { id, idParam, instant, text } from './values';

export const valueHolders = ['account', 'contact', 'opportunity', 'request', 'document'] as const;

const keptValue = z.object({
  id,
  code: z.string(),
  label: z.string(),
  retiredAt: instant.nullable(),
  /** How many records hold it, by what they are. */
  uses: z.array(z.object({ of: z.enum(valueHolders), count: z.number().int() })),
});
export type KeptValueView = z.infer<typeof keptValue>;

const keptList = z.object({
  list: z.enum(valueLists),
  /** Rules of the product name its codes: it is neither added to nor retired from. */
  namedByRules: z.boolean(),
  /** What a change of the list has to name in If-Match. */
  version: z.number().int(),
  lastChange: z.object({ by: z.string(), at: instant }).nullable(),
  /** As forms offer them, retired ones last. */
  values: z.array(keptValue),
});
export type KeptListView = z.infer<typeof keptList>;

const lists = z.object({ items: z.array(keptList) });
const label = text(MAX_VALUE_LABEL);
const errors = ['list_changed', 'value_exists', 'last_value', 'list_named_by_rules'] as const;

export const listOperations = {
  listValueLists: operation({
    id: 'listValueLists',
    method: 'get',
    path: '/admin/lists',
    tag: 'administration',
    summary: 'Every list of values in order, with how many records hold each value. For administrators',
    access: 'session',
    status: 200,
    answer: lists,
    errors: ['not_found'],
  }),
  addListValue: operation({
    id: 'addListValue',
    method: 'post',
    path: '/admin/list-values',
    tag: 'administration',
    summary: 'Add a value to a list, after the others. For administrators',
    access: 'session',
    status: 201,
    idempotent: true,
    ifMatch: true,
    body: z.strictObject({ list: z.enum(valueLists), code: z.string().regex(VALUE_CODE), label }),
    answer: lists,
    errors: ['not_found', ...errors],
  }),
  changeListValue: operation({
    id: 'changeListValue',
    method: 'patch',
    path: '/admin/list-values/{id}',
    tag: 'administration',
    summary:
      'Rename a value, retire it from what is offered, or restore it: what holds it goes on holding it. For administrators',
    access: 'session',
    status: 200,
    ifMatch: true,
    params: idParam,
    body: z.discriminatedUnion('act', [
      z.strictObject({ act: z.literal('rename'), label }),
      z.strictObject({ act: z.literal('retire') }),
      z.strictObject({ act: z.literal('restore') }),
    ]),
    answer: lists,
    errors,
  }),
  orderListValues: operation({
    id: 'orderListValues',
    method: 'post',
    path: '/admin/list-values/order',
    tag: 'administration',
    summary: 'Put the offered values of a list in order: each of them once. For administrators',
    access: 'session',
    status: 200,
    idempotent: true,
    ifMatch: true,
    body: z.strictObject({ list: z.enum(valueLists), valueIds: z.array(id).min(1).max(200) }),
    answer: lists,
    errors: ['not_found', 'reference_unknown', ...errors],
  }),
} as const;

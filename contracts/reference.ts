import { z } from 'zod';
import { operation } from './operation';
import { id, named, person } from './values';

export const reference = z.object({
  /** Each with the months to its end of production ⚙ (D7), and whether an earlier date is held up or only proposed against. */
  businessUnits: z.array(
    named.extend({ productionEnd: z.object({ months: z.number().int(), enforced: z.boolean() }) }),
  ),
  regions: z.array(named),
  hubs: z.array(named.extend({ regionId: id })),
  practices: z.array(named),
  offerFamilies: z.array(named.extend({ practiceId: id })),
  offers: z.array(named.extend({ familyId: id, practiceId: id, accounting: z.boolean() })),
  products: z.array(named.extend({ code: z.string(), kind: z.string() })),
  /** list name → values that may be chosen now, in order */
  lists: z.record(z.string(), z.array(z.object({ code: z.string(), label: z.string() }))),
  /** list name → values that are chosen no more, for records that hold one */
  retired: z.record(z.string(), z.array(z.object({ code: z.string(), label: z.string() }))),
  /** D18: the part of the voting rights beyond which somebody controls a client, for the business unit of whoever reads ⚙; basis points. */
  controlVotingBasisPoints: z.number().int(),
  legalForms: z.array(
    z.object({ code: z.string(), label: z.string(), structure: z.enum(['legal_person', 'natural_person']) }),
  ),
  refusalReasons: z.array(z.object({ code: z.string(), label: z.string(), for: z.enum(['line', 'decision']) })),
});
export type ReferenceData = z.infer<typeof reference>;

export const referenceOperations = {
  getReference: operation({
    id: 'getReference',
    method: 'get',
    path: '/reference',
    tag: 'reference',
    summary: 'Lists of values, organisation and catalogue',
    access: 'session',
    status: 200,
    answer: reference,
  }),
  listPeople: operation({
    id: 'listPeople',
    method: 'get',
    path: '/people',
    tag: 'reference',
    summary: 'Directory of the company',
    access: 'session',
    status: 200,
    query: z.strictObject({
      q: z.string().max(80).optional(),
      /** The one person that an address or a record names. */
      id: id.optional(),
      limit: z.coerce.number().int().min(1).max(50).default(20),
    }),
    answer: z.object({ items: z.array(person.extend({ businessUnit: z.string() })) }),
  }),
} as const;

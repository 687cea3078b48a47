import { z } from 'zod';
import { billingModes, periodicities } from '../../domain/proposal/lines';
import { REVENUE_ACCOUNT } from '../../domain/proposal/revenueAccount';
import { day, decimal, id, money, named, person, text } from '../values';

// Together they stay within exact integers, over as many lines as a proposal may have.
const quantity = decimal(5).meta({ description: 'Hours or units, at most two decimals', example: '24.00' });
const price = decimal(7);
const percent = z.string().regex(/^(100(\.00?)?|(0|[1-9]\d?)(\.\d{1,2})?)$/);

export const proposalLine = z.object({
  id,
  position: z.number().int(),
  product: named.extend({ code: z.string() }),
  label: z.string(),
  kind: z.enum(['planned', 'regie', 'complement', 'fixed']),
  quantity: z.string(),
  unitPrice: money,
  cataloguePrice: money,
  priceForced: z.boolean(),
  discountPercent: z.string(),
  vatPercent: z.string(),
  net: money,
  resource: z.string().nullable(),
  deliveryOn: day.nullable(),
  billingOn: day.nullable(),
  alwaysKept: z.boolean(),
  suffix: z.string().nullable(),
  groupLabel: z.string().nullable(),
  billingMode: z.enum(billingModes),
  periodicity: z.enum(periodicities),
  assignee: person.nullable(),
  free1: z.string().nullable(),
  free2: z.string().nullable(),
  lot: z.string().nullable(),
  subLot: z.string().nullable(),
  workTask: z.string().nullable(),
  revenueAccount: z
    .string()
    .meta({ description: 'Account that the line is booked on: its own, else its product’s', example: '706100' }),
  cost: money,
  margin: money,
  marginPercent: z.string().nullable(),
});
export type ProposalLineView = z.infer<typeof proposalLine>;

export const lineFields = {
  label: text(200),
  quantity,
  unitPrice: price,
  priceForced: z.boolean(),
  discountPercent: percent,
  resource: z.string().trim().max(100).nullable(),
  deliveryOn: day.nullable(),
  billingOn: day.nullable(),
  suffix: z.string().trim().max(200).nullable(),
  groupLabel: z.string().trim().max(100).nullable(),
  billingMode: z.enum(billingModes),
  periodicity: z.enum(periodicities),
  assigneeId: id.nullable(),
  free1: z.string().trim().max(100).nullable(),
  free2: z.string().trim().max(100).nullable(),
  lot: z.string().trim().max(60).nullable(),
  subLot: z.string().trim().max(60).nullable(),
  workTask: z.string().trim().max(60).nullable(),
  revenueAccount: z
    .string()
    .regex(REVENUE_ACCOUNT)
    .nullable()
    .meta({ description: 'null: the product’s', example: '706100' }),
};

import { z } from 'zod';
import { accountRef, day, holder, id, money, person } from '../values';
import { stages } from './stages';

export const requestChip = z.object({ id, number: z.string(), template: z.string(), status: z.string(), holder });

/** Hours with two decimals. */
export const hours = z.string().regex(/^\d+\.\d{2}$/);

export const opportunityCard = z.object({
  id,
  number: z.string(),
  name: z.string(),
  account: accountRef,
  stage: z.enum(stages),
  amount: money.nullable(),
  euroAmount: money.nullable().meta({ description: 'What columns add up: the amount at its rate' }),
  weighted: money.nullable(),
  hours: hours.nullable().meta({ description: 'Planned by its live proposal; null before there is one' }),
  expectedSignatureOn: day.nullable(),
  signatureOverdue: z.boolean(),
  engagementPartner: person,
  /** The next gate: how many of its fields are filled. */
  gate: z.object({ to: z.enum(stages), filled: z.number().int(), of: z.number().int() }).nullable(),
  request: requestChip.nullable(),
  preparing: z.boolean().meta({ description: 'Entering Proposition: mission and draft are on their way' }),
  version: z.number().int(),
});
export type OpportunityCard = z.infer<typeof opportunityCard>;

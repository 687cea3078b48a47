import { z } from 'zod';
import { operation } from '../operation';
import { accountRef, day, id, idParam, money, named, person } from '../values';

export const mission = z.object({
  id,
  number: z.string(),
  label: z.string(),
  state: z.enum(['AVV', 'CHK', 'REA', 'TER', 'PER']),
  opportunity: named,
  account: accountRef,
  startsOn: day,
  endsOn: day,
  closingOn: day.nullable(),
  deliveryLead: person.nullable(),
  planningBlocks: z.array(
    z.object({ id, label: z.string(), hours: z.string(), startsOn: day, resource: z.string().nullable() }),
  ),
  billingSchedule: z.array(z.object({ dueOn: day, amount: money, label: z.string() })),
  hasTimeOrExpenses: z.boolean(),
});
export type MissionView = z.infer<typeof mission>;

export const missionOperations = {
  getMission: operation({
    id: 'getMission',
    method: 'get',
    path: '/missions/{id}',
    tag: 'missions',
    summary: 'A mission with its planning and billing schedule',
    access: 'session',
    status: 200,
    params: idParam,
    answer: mission,
  }),
} as const;

import { z } from 'zod';
import { missionStates } from '../../domain/mission/state';
import { operation } from '../operation';
import { accountRef, day, id, instant, money, named, page, paging, person } from '../values';

export const missionRow = z.object({
  id,
  number: z.string(),
  label: z.string(),
  state: z.enum(missionStates),
  account: accountRef,
  opportunity: named,
  deliveryLead: person.nullable(),
  startsOn: day,
  endsOn: day,
  closingOn: day.nullable(),
  /** When it came into its state, and by whom; a process has no name. */
  changedAt: instant.nullable(),
  changedBy: z.string().nullable(),
  net: money,
  hours: z.string(),
  expenses: money,
});
export type MissionRow = z.infer<typeof missionRow>;

/** What a list of missions is narrowed by. */
export const missionFilters = { state: z.enum(missionStates).optional(), q: z.string().max(100).optional() };

export const missionListOperations = {
  listMissions: operation({
    id: 'listMissions',
    method: 'get',
    path: '/missions',
    tag: 'missions',
    summary: 'Missions of the perimeter with their state, since when and by whom, hours and expenses',
    access: 'session',
    status: 200,
    query: z.strictObject({ ...missionFilters, ...paging }),
    answer: page(missionRow),
  }),
} as const;

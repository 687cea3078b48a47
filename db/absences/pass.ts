/**
 * One look at who is away: work is put into the hands that it belongs to today, then people are told. It compares what is
 * with what should be, so that it may come late, twice, or stop half-way.
 */
import type { Knex } from 'knex';
import { todayInParis } from '../../domain/dates/zone';
import { askAgainLater, routeOne, type Routed, type TaskToRoute } from './route';
import { settleAbsence } from './settle';

const mostTasks = 100;
/** What nobody else may hold stays where it is: roles change, so it is asked again, but not at each look. */
const againAfter = '10 minutes';

export interface Passed {
  routed: Routed[];
  told: { companyId: string; userIds: string[] }[];
}

/** @param onError told of a task that could not be handed over and of an absence that could not be told: neither keeps any other where it is */
export async function lookAtAbsences(knex: Knex, now: Date, onError: (error: unknown) => void): Promise<Passed> {
  const today = todayInParis(now);
  const routeAll = async (tasks: readonly TaskToRoute[]): Promise<Routed[]> => {
    const routed: Routed[] = [];
    for (const task of tasks) {
      try {
        const done = await routeOne(knex, task, today, now);
        if (done) routed.push(done);
      } catch (error) {
        onError(error);
        await askAgainLater(knex, task);
      }
    }
    return routed;
  };
  const { rows: wrong } = await knex.raw<{ rows: TaskToRoute[] }>(
    'SELECT id, case_id FROM door_tasks_to_route(?::date, ?::interval, ?)',
    [today, againAfter, mostTasks],
  );
  const routed = await routeAll(wrong);
  const told: Passed['told'] = [];
  // Counts are told once all has changed hands.
  if (wrong.length === mostTasks) return { routed, told };
  const { rows: due } = await knex.raw<{ rows: { id: string; company_id: string }[] }>(
    'SELECT id, company_id FROM door_absences_due(?::date)',
    [today],
  );
  for (const { id, company_id: companyId } of due) {
    const settled = await settleAbsence(knex, { id, companyId }, today, now).catch((error: unknown) => {
      onError(error);
      return null;
    });
    if (!settled) continue;
    told.push({ companyId, userIds: settled.told });
    if (!settled.ended) continue;
    const { rows: stoodIn } = await knex.raw<{ rows: TaskToRoute[] }>(
      'SELECT id, case_id FROM door_tasks_stood_in(?)',
      [companyId],
    );
    routed.push(...(await routeAll(stoodIn)));
  }
  return { routed, told };
}

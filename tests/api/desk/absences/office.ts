/** What the tests of absences ask again and again. */
import type { AbsenceView } from '../../../../contracts/absences';
import type { NotificationView } from '../../../../contracts/notifications';
import { lookAtAbsences, type Passed } from '../../../../db/absences/pass';
import { addDays } from '../../../../domain/dates/businessDate';
import { todayInParis } from '../../../../domain/dates/zone';
import type { ApiClient } from '../../../support/apiClient';
import { expectStatus } from '../../../support/story';
import type { World } from '../../../walls/world/world';

export interface Office {
  world: World;
  /** Who has entered, by first name. */
  people: ReadonlyMap<string, { id: string; client: ApiClient }>;
  /** What a look at the absences could not do; a test that expects it takes it out. */
  failed: unknown[];
}

export const today = todayInParis(new Date());
export const inDays = (days: number) => addDays(today, days);
/** Noon of that day, when the worker looks. */
export const noon = (days: number) => new Date(`${inDays(days)}T11:00:00Z`);

export interface Away {
  who: string;
  by?: string;
  substitute: string;
  from?: number;
  to?: number;
}

export interface TaskRow {
  id: string;
  case_id: string;
  assignee_id: string | null;
  for_user_id: string | null;
  state: string;
  lease_until: Date | null;
}

/** Goes away, comes back and looks at who holds what, in a world that is planted once the tests run. */
export function atTheOffice(plant: () => Office) {
  function someone(firstName: string): { id: string; client: ApiClient } {
    const person = plant().people.get(firstName);
    if (!person) throw new Error(`${firstName} has not entered`);
    return person;
  }

  const record = ({ who, by = who, substitute, from = 0, to = 2 }: Away) =>
    someone(by).client.post<AbsenceView & { code: string }>('/absences', {
      body: {
        personId: someone(who).id,
        substituteId: someone(substitute).id,
        startsOn: inDays(from),
        endsOn: inDays(to),
        word: 'Congés',
      },
    });
  const away = async (what: Away) => expectStatus(await record(what), 201);
  const back = async (who: string, { id }: AbsenceView) =>
    expectStatus(await someone(who).client.post<AbsenceView>(`/absences/${id}/cancellation`), 200);
  const look = (at = new Date()): Promise<Passed> =>
    lookAtAbsences(plant().world.deps.pool, at, (error) => plant().failed.push(error));
  const task = (id: string) =>
    plant()
      .world.owner('tasks')
      .where({ id })
      .first<TaskRow>('id', 'case_id', 'assignee_id', 'for_user_id', 'state', 'lease_until');
  const taskOf = async (firstName: string, node: string) =>
    await plant()
      .world.owner('tasks')
      .where({ assignee_id: someone(firstName).id, node, state: 'claimed' })
      .orderBy('id')
      .first<TaskRow>('id', 'case_id');
  const holders = async (id: string) => {
    const { assignee_id, for_user_id, case_id } = await task(id);
    const { holder_user_id } = await plant()
      .world.owner('cases')
      .where({ id: case_id })
      .first<{ holder_user_id: string | null }>('holder_user_id');
    const name = (userId: string | null) =>
      [...plant().people].find(([, { id: known }]) => known === userId)?.[0] ?? null;
    return { holds: name(assignee_id), for: name(for_user_id), hasTheBall: name(holder_user_id) };
  };
  const said = async (firstName: string) =>
    expectStatus(
      await someone(firstName).client.get<{ items: NotificationView[] }>('/notifications?show=all'),
      200,
    ).items.filter(({ kind }) => kind === 'absence');

  return { someone, record, away, back, look, task, taskOf, holders, said };
}

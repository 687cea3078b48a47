/** Who loses a right between the start of their request and the decision of their case: roles are read again behind the lock, in the transaction that writes. */
import type { Knex } from 'knex';
import type { Answer, ApiClient } from '../support/apiClient';
import { eventually } from '../support/eventually';
import { auditedBy } from './matrix/audited';
import { findIn } from './matrix/find';
import type { World } from './world/world';

export interface Hired {
  client: ApiClient;
  id: string;
}

export interface Given {
  world: World;
  hireAgents: (count: number) => Promise<Hired[]>;
  freeTask: () => Promise<{ id: string; caseId: string }>;
}

/** Runs the request while somebody else holds the row, and the rest once it waits for it: what it read before is out of date by then. */
async function whileItWaits(
  owner: Knex,
  { table, id }: { table: 'cases' | 'accounts'; id: string },
  ask: () => Promise<Answer>,
  meanwhile: () => Promise<unknown>,
): Promise<Answer> {
  const holder = await owner.transaction();
  try {
    await holder(table).where({ id }).forUpdate().select('id');
    const asked = ask();
    await eventually('the request at the lock', async () => {
      const { rows } = await holder.raw<{ rows: object[] }>(
        'SELECT FROM pg_stat_activity WHERE pg_backend_pid() = ANY (pg_blocking_pids(pid))',
      );
      return rows.length > 0 ? true : null;
    });
    await meanwhile();
    await holder.rollback();
    return await asked;
  } finally {
    if (!holder.isCompleted()) await holder.rollback();
  }
}

export function withdrawnSuite(given: () => Given): void {
  const roles = () => given().world.owner('user_roles');
  const takeRole = ({ id }: Hired) => roles().where({ user_id: id }).delete();
  const closeAccount = ({ id }: Hired) =>
    given().world.owner('users').where({ id }).update({ disabled_at: new Date() });
  const giveRole = async ({ id }: Hired) => {
    const { scope, scope_id } = await roles()
      .where({ user_id: id })
      .first<{ scope: string; scope_id: string }>('scope', 'scope_id');
    await roles().insert({ user_id: id, role: 'support_supervisor', scope, scope_id });
  };
  const refused = { status: 403, body: { code: 'rights_changed' } };

  test.each([
    ['who left the group', takeRole],
    ['whose account is closed', closeAccount],
  ])('an agent %s meanwhile takes no task: refused, in the audit, nothing changed', async (_who, withdraw) => {
    const { world, hireAgents, freeTask } = given();
    const agent = (await hireAgents(1))[0]!;
    const { id, caseId } = await freeTask();
    const taskOf = () => world.owner('tasks').where({ id }).first<object>('state', 'assignee_id', 'version');
    const before = await taskOf();
    const lines = await auditedBy(world.owner, async () => {
      expect(
        await whileItWaits(
          world.owner,
          { table: 'cases', id: caseId },
          () => agent.client.post(`/tasks/${id}/claim`),
          () => withdraw(agent),
        ),
      ).toMatchObject(refused);
    });
    expect(await taskOf()).toEqual(before);
    // Behind the line of the change itself.
    expect(lines.slice(1)).toMatchObject([
      { by: agent.id, action: 'claimTask', objectId: caseId, outcome: 'refused', code: 'rights_changed' },
    ]);
  });

  test('who left the group meanwhile does not complete the task that they hold', async () => {
    const { world, hireAgents, freeTask } = given();
    const agent = (await hireAgents(1))[0]!;
    const { id, caseId } = await freeTask();
    expect((await agent.client.post(`/tasks/${id}/claim`)).status).toBe(200);
    await world.owner('checklist_items').where({ request_id: caseId }).update({ state: 'accepted' });
    const complete = () => agent.client.post(`/tasks/${id}/complete`, { body: { outcome: 'passed' } });
    expect(
      await whileItWaits(world.owner, { table: 'cases', id: caseId }, complete, () => takeRole(agent)),
    ).toMatchObject(refused);
    expect(await world.owner('tasks').where({ id }).first('state')).toEqual({ state: 'claimed' });
    await world.owner('tasks').where({ id }).update({ state: 'open', assignee_id: null, claimed_at: null });
  });

  test('whose rights stand, or grew meanwhile, is not disturbed by the wait', async () => {
    const { world, hireAgents, freeTask } = given();
    const [still, grown] = await hireAgents(2);
    const { id, caseId } = await freeTask();
    for (const [agent, meanwhile] of [
      [still!, () => Promise.resolve()],
      [grown!, () => giveRole(grown!)],
    ] as const) {
      expect(
        (
          await whileItWaits(
            world.owner,
            { table: 'cases', id: caseId },
            () => agent.client.post(`/tasks/${id}/claim`),
            meanwhile,
          )
        ).status,
      ).toBe(200);
      expect((await agent.client.post(`/tasks/${id}/release`)).status).toBe(200);
    }
  });

  test('a record is not written either by who lost their perimeter while they waited for it', async () => {
    const { world, hireAgents } = given();
    const agent = (await hireAgents(1))[0]!;
    const { id, version } = await findIn(world.owner, 'P11').account();
    const edit = () =>
      agent.client.patch(`/accounts/${id}`, { ifMatch: `"${version}"`, body: { source: 'Salon de la rentrée' } });
    const lines = await auditedBy(world.owner, async () => {
      expect(await whileItWaits(world.owner, { table: 'accounts', id }, edit, () => takeRole(agent))).toMatchObject(
        refused,
      );
    });
    expect(await world.owner('accounts').where({ id }).first('version')).toEqual({ version });
    expect(lines.slice(1)).toMatchObject([
      { by: agent.id, action: 'updateAccount', objectId: id, outcome: 'refused', code: 'rights_changed' },
    ]);
  });
}

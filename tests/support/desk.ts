/** A Business Support desk for API tests: requests that wait at their first task, and as many agents as a race needs. No engine runs: steps are taken by the test. */
import knex, { type Knex } from 'knex';
import type { RequestKind } from '../../domain/cases/kinds';
import { taskStep } from '../../db/steps/taskStep';
import type { ApiClient } from './apiClient';
import { startTestApi, type TestApi, type TestApiOptions } from './api';
import { password, type FirmPerson } from './firm';

export interface Desk {
  api: TestApi;
  owner: Knex;
  /** A request of Anna's in Rennes, an acceptance unless another kind is asked for, with the last of these steps open to the west's group and those before it passed: its review, unless others are. */
  openRequest: (more?: {
    title?: string;
    accountName?: string;
    kind?: RequestKind;
    steps?: readonly string[];
  }) => Promise<{ id: string; taskId: string; number: string }>;
  /** Agents of the west, with a session each. */
  agents: (count: number) => Promise<{ person: FirmPerson; client: ApiClient; name: string }[]>;
  /** A supervisor of the west. */
  supervisor: () => Promise<ApiClient>;
  /** What the worker would do about the open review at this instant. */
  step: (requestId: string, at: Date) => Promise<{ wakeAt: number | null }>;
  close: () => Promise<void>;
}

const sirens = (at: number) => String(100_000_000 + at);

export async function openDesk(options?: TestApiOptions): Promise<Desk> {
  const api = await startTestApi(options);
  const owner = knex({ client: 'pg', connection: api.database.ownerUrl, pool: { min: 0, max: 2 } });
  const { firm } = api;
  const wall = { company_id: firm.companyId, bu_id: firm.bu.rennes };
  // Half a day, so that a test can see it end within one.
  await owner('settings').insert({
    company_id: firm.companyId,
    key: 'taskLeaseMinutes',
    value: '240',
    valid_from: '2026-01-01',
  });
  let made = 0;
  const one = async (table: string, row: object) =>
    (await owner(table).insert(row).returning<{ id: string }[]>('id'))[0]!.id;
  const step = (caseId: string, at: Date, node = 'review') =>
    taskStep(api.deps.pool, { caseId, node, round: 1, at: at.getTime() });
  const pass = async (case_id: string, node: string, at: Date) => {
    await owner('tasks').where({ case_id, node }).update({ state: 'completed', outcome: 'passed', completed_at: at });
    await owner('case_steps').where({ case_id, node }).update({ outcome: 'passed', closed_at: at });
  };

  const colleague = async (role: string, at: number) => {
    const { password_hash } = await owner('users')
      .where({ id: firm.people.anna.id })
      .first<{ password_hash: string }>('password_hash');
    const email = `${role}${at}@jalon.example`;
    const id = await one('users', {
      ...wall,
      bu_id: firm.bu.brest,
      code: `${role.slice(0, 1)}${at}`,
      email,
      first_name: 'Agent',
      last_name: `Numéro ${at}`,
      password_hash,
    });
    await owner('user_roles').insert({ user_id: id, role, scope: 'region', scope_id: firm.region.west });
    const person = { id, email, password };
    return { person, client: await api.login(person), name: `Agent Numéro ${at}` };
  };

  return {
    api,
    owner,
    step,
    openRequest: async ({
      title = 'Acceptation client',
      accountName,
      kind = 'acceptance',
      steps = ['review'],
    } = {}) => {
      made += 1;
      // Far from the numbers that the product gives out.
      const number = `DEM9${String(made).padStart(6, '0')}`;
      const legal_name = accountName ?? `Client ${made}`;
      const account_id = await one('accounts', {
        ...wall,
        bu_ids: [firm.bu.rennes],
        number: `901${String(made).padStart(7, '0')}`,
        siren: sirens(made),
        legal_name,
        trade_name: legal_name,
        comparison_name: legal_name.toLowerCase(),
        legal_structure: 'legal_person',
        legal_form: '5710',
      });
      const now = api.deps.clock();
      const anna = firm.people.anna.id;
      const id = await one('cases', {
        ...wall,
        kind,
        number,
        title,
        account_id,
        state: 'submitted',
        last_seq: 1,
        processed_seq: 1,
        last_event_at: now,
        holder_kind: 'system',
        holder_since: now,
        opened_at: now,
        opened_by: anna,
      });
      await owner('requests').insert({
        ...wall,
        id,
        number,
        template: kind,
        account_id,
        requester_id: anna,
        region_id: firm.region.west,
        title,
        status: 'submitted',
        submitted_at: now,
      });
      await owner('case_events').insert({
        ...wall,
        case_id: id,
        seq: 1,
        type: 'requestSubmitted',
        data: '{"round":1}',
        principal_kind: 'person',
        principal_id: anna,
        at: now,
      });
      for (const [at, node] of steps.entries()) {
        if (at > 0) await pass(id, steps[at - 1] ?? '', now);
        await step(id, now, node);
      }
      const { id: taskId } = await owner('tasks').where({ case_id: id, state: 'open' }).first<{ id: string }>('id');
      return { id, taskId, number };
    },
    agents: async (count) => {
      const found = [];
      for (let at = 1; at <= count; at += 1) found.push(await colleague('business_support', (made += 1)));
      return found;
    },
    supervisor: async () => (await colleague('support_supervisor', (made += 1))).client,
    close: async () => {
      await owner.destroy();
      await api.close();
    },
  };
}

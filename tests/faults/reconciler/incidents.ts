/** What an operator sees of a case that does not go on, and repairs. */
import type { Client } from '@temporalio/client';
import type { Knex } from 'knex';
import type { IncidentView } from '../../../contracts/admin';
import type { PatientClient } from '../../../tools/faults/client/patientClient';
import { eventually } from '../../support/eventually';
import {
  daysFromNow,
  expectStatus,
  openOpportunity,
  prepareRequest,
  qualify,
  recordProspect,
  submit,
  taskAt,
  type OpportunityBody,
} from '../../support/story';
import { countOf } from '../expectations';
import { healthyCases, goesOnWithinMs, withRuns, type Reconciled } from './runs';

export function incidentsSuite(plant: () => Reconciled): void {
  let owner: Knex;
  let engine: Client;
  let claire: PatientClient;
  let adrien: PatientClient;
  let account: { id: string };
  beforeAll(() => {
    owner = plant().owner;
    engine = plant().engine;
    claire = plant().claire;
    adrien = plant().adrien;
    account = plant().account;
  });
  const { logIn, reconcile, incidents, opened, startOn } = withRuns(plant);

  test('a poison step among healthy cases: they go on, it rests with an incident, and goes on once retried', async () => {
    await owner.raw(`
      CREATE TABLE poisoned (case_id uuid);
      CREATE FUNCTION poison() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
        BEGIN IF EXISTS (SELECT FROM poisoned p WHERE p.case_id = NEW.case_id) THEN RAISE EXCEPTION 'poison'; END IF; RETURN NEW; END $$;
      CREATE TRIGGER poison BEFORE INSERT ON tasks FOR EACH ROW EXECUTE FUNCTION poison()`);
    const lea = await logIn('Léa Pommerel');
    const draft = async () => {
      const opportunity = await qualify(claire, (await openOpportunity(claire, account.id)).id);
      return prepareRequest(claire, 'acceptance', opportunity);
    };
    const poisonedRequest = await draft();
    await owner('poisoned').insert({ case_id: poisonedRequest.id });
    await submit(claire, poisonedRequest.id);
    const found = await eventually(
      'the incident',
      async () => (await incidents()).find(({ code }) => code === 'step_failing') ?? null,
    );
    expect(found).toMatchObject({
      node: 'review',
      round: 1,
      repairs: ['retry', 'restart'],
      repair: null,
      case: { id: poisonedRequest.id, kind: 'acceptance' },
    });

    const other = await recordProspect(claire, '099999534');
    const ids: string[] = [];
    while (ids.length < healthyCases)
      ids.push(
        ...(await Promise.all(Array.from({ length: 10 }, () => openOpportunity(claire, other.id)))).map(({ id }) => id),
      );
    const waiting = () =>
      owner('cases as c')
        .whereIn('c.id', ids)
        .whereNotExists(owner('case_steps as s').whereRaw('s.case_id = c.id'))
        .select('c.id');
    await eventually(
      'every healthy case goes on',
      async () => ((await waiting()).length === 0 ? true : null),
      goesOnWithinMs,
    );

    await owner('poisoned').delete();
    expect(await claire.post(`/admin/incidents/${found.id}/retry`)).toMatchObject({
      status: 403,
      body: { code: 'not_allowed' },
    });
    const repaired = expectStatus(await adrien.post<IncidentView>(`/admin/incidents/${found.id}/retry`), 200);
    expect(repaired).toMatchObject({ repairs: [], repair: { kind: 'retry', by: 'Adrien Quincampoix', done: true } });
    await taskAt(lea, poisonedRequest.id, 'review');
    expect(await incidents()).toEqual([]);
    expect(
      await owner('audit')
        .where({ action: 'retryIncident', object_id: poisonedRequest.id, outcome: 'applied' })
        .select('code'),
    ).toEqual([{ code: 'step_failing' }]);
    expect(await adrien.post(`/admin/incidents/${found.id}/retry`)).toMatchObject({
      status: 409,
      body: { code: 'repair_not_applicable' },
    });
  });

  test('a run that reads nothing although it is told becomes an incident; restarted from its row, it catches up', async () => {
    const id = await opened('stuck');
    // Not before it rests: what the run had begun to read would still be read.
    await eventually('its first step', async () =>
      (await countOf(owner, 'case_steps', { case_id: id })) === 1 ? true : null,
    );
    // A run of the same id whose worker does not exist: it lives, and reads nothing.
    await engine.workflow.getHandle(`opportunity/${id}`).terminate('by the test');
    await startOn('nobody', id);
    expectStatus(
      await claire.post<OpportunityBody>(`/opportunities/${id}/transitions`, {
        body: { to: 'lost', lossReason: 'PRIX', lostOn: daysFromNow(0) },
      }),
      200,
    );
    await reconcile();
    expect(await incidents()).toEqual([]);
    // Three minutes and three tells later.
    await owner('cases')
      .where({ id })
      .update({ last_event_at: owner.raw("now() - interval '3 minutes'"), tell_attempts: 3 });
    await reconcile();
    const [stuck] = await incidents();
    expect(stuck).toMatchObject({ code: 'decisions_unread', case: { id } });
    expectStatus(await adrien.post(`/admin/incidents/${stuck!.id}/restart`), 200);
    await eventually(
      'read to its end',
      async () =>
        (await owner('cases')
          .where({ id })
          .whereRaw('processed_seq = last_seq')
          .first<{ id: string } | undefined>('id')) ?? null,
    );
    await eventually('no incident', async () => ((await incidents()).length === 0 ? true : null));
  });

  test('a mail that was refused is sent again on demand', async () => {
    const id = await opened('mail');
    const { id: userId } = expectStatus(await claire.get<{ id: string }>('/me'), 200);
    const { company_id, bu_id } = await owner('cases')
      .where({ id })
      .first<{ company_id: string; bu_id: string }>('company_id', 'bu_id');
    const key = `${id}/asked-again`;
    await owner('effects').insert({
      key,
      company_id,
      bu_id,
      case_id: id,
      kind: 'mail',
      payload: JSON.stringify({
        template: 'taskReminder',
        toUserId: userId,
        params: { node: 'review', kind: 'reminder' },
      }),
      sent_at: owner.fn.now(),
      rejected_at: owner.fn.now(),
    });
    await owner('incidents').insert({ company_id, bu_id, case_id: id, node: 'mail', round: 1, code: 'mail_rejected' });
    const [rejected] = await incidents();
    expect(rejected?.repairs).toEqual(['retry']);
    expect(await adrien.post(`/admin/incidents/${rejected!.id}/restart`)).toMatchObject({
      status: 409,
      body: { code: 'repair_not_applicable' },
    });
    expectStatus(await adrien.post(`/admin/incidents/${rejected!.id}/retry`), 200);
    await eventually(
      'sent',
      async () =>
        (await owner('effects').where({ key }).whereNotNull('sent_at').first<{ key: string } | undefined>('key')) ??
        null,
    );
  });
}

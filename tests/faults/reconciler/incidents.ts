/** What an operator sees of a case that does not go on, and repairs. */
import type { Client } from '@temporalio/client';
import type { Knex } from 'knex';
import type { IncidentView } from '../../../contracts/admin';
import type { PatientClient } from '../../../tools/faults/client/patientClient';
import { eventually } from '../../support/eventually';
import { daysFromNow, expectStatus, type OpportunityBody } from '../../support/story';
import { countOf } from '../expectations';
import { withRuns, type Reconciled } from './runs';

export function incidentsSuite(plant: () => Reconciled): void {
  let owner: Knex;
  let engine: Client;
  let claire: PatientClient;
  let adrien: PatientClient;
  beforeAll(() => {
    owner = plant().owner;
    engine = plant().engine;
    claire = plant().claire;
    adrien = plant().adrien;
  });
  const { reconcile, incidents, opened, startOn } = withRuns(plant);

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

  test('a step that has gone on since it failed settles within seconds, one that has not stays; who presses “Réessayer” on what settled has what they want', async () => {
    const [settling, failing] = [await opened('gone on'), await opened('fails still')];
    const incidentOf = async (id: string, lastSeenAt: string): Promise<string> => {
      const step = await eventually(
        'its first step',
        async () =>
          (await owner('case_steps')
            .where({ case_id: id })
            .first<{ company_id: string; bu_id: string; node: string; round: number } | undefined>(
              'company_id',
              'bu_id',
              'node',
              'round',
            )) ?? null,
      );
      const [incident] = await owner('incidents')
        .insert({ ...step, case_id: id, code: 'step_failing', last_seen_at: owner.raw(lastSeenAt) })
        .returning<{ id: string }[]>('id');
      return incident!.id;
    };
    const settled = await incidentOf(settling, "now() - interval '2 minutes'");
    const open = await incidentOf(failing, 'now()');
    const stateOf = async (id: string) => (await incidents()).some((incident) => incident.id === id);
    await eventually('settled', async () => ((await stateOf(settled)) ? null : true), 30_000);
    expect(await stateOf(open)).toBe(true);
    expect(expectStatus(await adrien.post<IncidentView>(`/admin/incidents/${settled}/retry`), 200)).toMatchObject({
      repairs: [],
      repair: null,
    });
    expect(
      await owner('audit').where({ action: 'retryIncident', object_id: settling }).select('outcome', 'data'),
    ).toEqual([{ outcome: 'applied', data: { node: expect.any(String) as string, settled: true } }]);
    expectStatus(await adrien.post(`/admin/incidents/${open}/retry`), 200);
    expect(await adrien.post(`/admin/incidents/${open}/retry`)).toMatchObject({
      status: 409,
      body: { code: 'repair_not_applicable' },
    });
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

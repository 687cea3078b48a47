/** Cases whose steps always fail, each at another place, among healthy ones: those go on as fast as without them. */
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
import { goesOnWithinMs, healthyCases, withRuns, type Reconciled } from './runs';

/** Where a step of a poisoned case fails, and what PostgreSQL is asked there. */
const places = {
  'its task is opened': 'INSERT ON tasks',
  'the step is opened': 'INSERT ON case_steps',
  'the step is ended': 'UPDATE OF outcome ON case_steps',
  'decisions are marked as read': 'UPDATE OF processed_seq ON cases',
} as const;
type Place = keyof typeof places;

/** Twenty in all among a thousand. */
const poisonedAtEachPlace = Math.ceil(healthyCases / 200);
/** What a busy machine may add to a wait. */
const BUSY_MACHINE_MS = 5000;

/** For the worker alone: people decide on these cases as on all others. */
async function plantPoison(owner: Knex): Promise<void> {
  await owner.raw(`
    CREATE TABLE poisoned (case_id uuid, place text);
    CREATE FUNCTION poison() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
      BEGIN
        IF current_setting('application_name') = 'jalon-worker' AND EXISTS (SELECT FROM poisoned p WHERE p.place = TG_ARGV[0] AND p.case_id = coalesce(to_jsonb(NEW)->>'case_id', to_jsonb(NEW)->>'id')::uuid)
        THEN RAISE EXCEPTION 'poison'; END IF;
        RETURN NEW;
      END $$`);
  for (const [at, [place, event]] of Object.entries(places).entries())
    await owner.raw(`CREATE TRIGGER poison_${at} BEFORE ${event} FOR EACH ROW EXECUTE FUNCTION poison('${place}')`);
}

export function poisonSuite(plant: () => Reconciled): void {
  let owner: Knex;
  let claire: PatientClient;
  let adrien: PatientClient;
  beforeAll(async () => {
    ({ owner, claire, adrien } = plant());
    await plantPoison(owner);
  });
  const { logIn, incidents } = withRuns(plant);

  const poison = (id: string, place: Place) => owner('poisoned').insert({ case_id: id, place });

  /** Poisoned before it has a process. */
  async function request(place: Place): Promise<string> {
    const opportunity = await qualify(claire, (await openOpportunity(claire, plant().account.id)).id);
    const { id } = await prepareRequest(claire, 'acceptance', opportunity);
    await poison(id, place);
    await submit(claire, id);
    return id;
  }

  /** Poisoned while its process waits, which then hears that it was lost. */
  async function opportunity(place: Place): Promise<string> {
    const { id } = await openOpportunity(claire, plant().account.id);
    await eventually('its first step', async () =>
      (await countOf(owner, 'case_steps', { case_id: id })) === 1 ? true : null,
    );
    await poison(id, place);
    expectStatus(
      await claire.post<OpportunityBody>(`/opportunities/${id}/transitions`, {
        body: { to: 'lost', lossReason: 'PRIX', lostOn: daysFromNow(0) },
      }),
      200,
    );
    return id;
  }

  /** Opportunities are opened, and each gets on with its first step. @returns how long nineteen in twenty of them waited for it at most, in milliseconds */
  async function healthy(accountId: string): Promise<number> {
    const ids: string[] = [];
    while (ids.length < healthyCases)
      ids.push(
        ...(await Promise.all(Array.from({ length: 10 }, () => openOpportunity(claire, accountId)))).map(
          ({ id }) => id,
        ),
      );
    const waited = async () =>
      (
        await owner.raw<{ rows: { begun: number; p95: number }[] }>(
          `SELECT count(*)::int AS begun, percentile_cont(0.95) WITHIN GROUP (ORDER BY extract(epoch FROM s.opened_at - c.opened_at) * 1000) AS p95
           FROM cases c JOIN case_steps s ON s.case_id = c.id AND s.position = 1 WHERE c.id = ANY (?)`,
          [ids],
        )
      ).rows[0]!;
    return eventually(
      'every healthy case goes on',
      async () => {
        const { begun, p95 } = await waited();
        return begun === ids.length ? p95 : null;
      },
      goesOnWithinMs,
    );
  }

  test('steps that fail wherever they may: their cases rest with an incident, the healthy ones wait no longer, and all go on once retried', async () => {
    const lea = await logIn('Léa Pommerel');
    const other = await recordProspect(claire, '099999534');
    const alone = await healthy(other.id);

    const poisoned: { id: string; place: Place }[] = [];
    for (let time = 0; time < poisonedAtEachPlace; time += 1) {
      for (const place of ['its task is opened', 'the step is opened'] as const)
        poisoned.push({ id: await request(place), place });
      for (const place of ['the step is ended', 'decisions are marked as read'] as const)
        poisoned.push({ id: await opportunity(place), place });
    }
    expect(new Set(poisoned.map(({ place }) => place)).size).toBe(Object.keys(places).length);
    const beside = await healthy(other.id);
    expect(beside).toBeLessThan(Math.max(2 * alone, alone + BUSY_MACHINE_MS));

    const ofPoisoned = async () => {
      const found = (await incidents()).filter(({ code }) => code === 'step_failing');
      return poisoned.map(({ id }) => found.find((incident) => incident.case.id === id));
    };
    const found = await eventually('an incident for each', async () => {
      const seen = (await ofPoisoned()).filter((incident) => incident !== undefined);
      return seen.length === poisoned.length ? seen : null;
    });
    for (const incident of found)
      expect(incident).toMatchObject({ round: 1, repairs: ['retry', 'restart'], repair: null });
    expect(found[0]).toMatchObject({ node: 'review', case: { kind: 'acceptance' } });

    await owner('poisoned').delete();
    expect(await claire.post(`/admin/incidents/${found[0]!.id}/retry`)).toMatchObject({
      status: 403,
      body: { code: 'not_allowed' },
    });
    for (const { id } of found) {
      const repaired = expectStatus(await adrien.post<IncidentView>(`/admin/incidents/${id}/retry`), 200);
      // Its minute may have been over just then, and its own try the one that worked.
      expect(repaired).toMatchObject({
        repairs: [],
        repair: repaired.repair && { kind: 'retry', by: 'Adrien Quincampoix', done: true },
      });
    }
    for (const { id, place } of poisoned) {
      if (place === 'its task is opened' || place === 'the step is opened') await taskAt(lea, id, 'review');
      else
        await eventually('read to its end', async () =>
          (await owner('cases').where({ id }).whereRaw('processed_seq = last_seq').select('id')).length === 1
            ? true
            : null,
        );
    }
    await eventually('no incident', async () => ((await incidents()).length === 0 ? true : null));
    expect(
      await owner('audit')
        .where({ action: 'retryIncident', outcome: 'applied', code: 'step_failing' })
        .whereIn(
          'object_id',
          poisoned.map(({ id }) => id),
        ),
    ).toHaveLength(poisoned.length);
  });
}

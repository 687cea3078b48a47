/** What is told twice, or answered by an error: the campaign must see each. */
import type { Knex } from 'knex';
import type { Chance } from '../../../tools/faults/campaign/chance';
import { newCompany } from '../../../tools/faults/campaign/companies';
import type { People } from '../../../tools/faults/campaign/people';
import type { JournalEntry } from '../../../tools/faults/client/journal';
import { PatientClient } from '../../../tools/faults/client/patientClient';
import { plantTrigger } from './database';

export interface Told {
  owner: Knex;
  people: People;
  chance: Chance;
  baseUrls: string[];
  write: (entry: JournalEntry) => void;
  since: Date;
  seenBy: (id: string) => Promise<string[]>;
}

export function toldSuite(plant: () => Told): void {
  test.each(['taskOpened', 'taskCompleted'])('I8 sees a task of which %s is told twice', async (type) => {
    const { owner, seenBy } = plant();
    const before = await seenBy('I8');
    const { rows } = await owner.raw<{ rows: { case_id: string; seq: number }[] }>(
      `INSERT INTO case_events SELECT (jsonb_populate_record(e, '{"seq": 100000}')).* FROM case_events e WHERE type = ? LIMIT 1 RETURNING case_id, seq`,
      [type],
    );
    expect(await seenBy('I8')).toHaveLength(before.length + 1);
    await owner('case_events').where(rows[0]!).delete();
  });

  test.each(['accountCreated', 'createOpportunity', 'createRequest'])(
    'I10 sees a birth that is written down twice: %s',
    async (action) => {
      const { owner, seenBy, since } = plant();
      const line = 'company_id, bu_id, at, principal_kind, principal_id, action, object_kind, object_id, outcome, data';
      await owner.raw(
        `INSERT INTO audit (${line}) SELECT ${line} FROM audit WHERE action = ? AND outcome = 'applied' AND at >= ? LIMIT 1`,
        [action, since],
      );
      expect((await seenBy('I10')).filter((seen) => seen.includes(`"action":"${action}"`))).toHaveLength(1);
    },
  );

  test('the campaign sees an answer that is an error of ours', async () => {
    const { owner, people, chance, baseUrls, write, seenBy } = plant();
    const { consultant } = people.desks[0]!;
    const account = await newCompany(consultant, chance);
    const once = new PatientClient({
      urls: baseUrls,
      name: 'Claire Berthelin',
      write,
      patienceMs: 0,
    });
    once.cookie = consultant.cookie;
    const before = await seenBy('5xx');
    const undo = await plantTrigger(owner, 'accounts', 'UPDATE', "RAISE EXCEPTION 'planted';");
    await once.patch(`/accounts/${account.id}`, { ifMatch: '"1"', body: { phone: '+33299123456' } });
    await undo();
    expect(await seenBy('5xx')).toEqual([...before, 'PATCH /accounts/{id} answered 500']);
  });
}

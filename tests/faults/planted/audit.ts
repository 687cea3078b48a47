/** Lines of the audit that were changed, or lost, kind by kind: the campaign must miss each. */
import type { Knex } from 'knex';
import type { Chance } from '../../../tools/faults/campaign/chance';
import { newCompany } from '../../../tools/faults/campaign/companies';
import type { People } from '../../../tools/faults/campaign/people';
import { changePhone, lookBeyond } from '../../../tools/faults/campaign/scripts';
import { eventually } from '../../support/eventually';
import { expectStatus, upload } from '../../support/story';
import { plantTrigger } from './database';

export interface Audited {
  owner: Knex;
  people: People;
  chance: Chance;
  seenBy: (id: string) => Promise<string[]>;
}

export function auditLossSuite(plant: () => Audited): void {
  let accountId: string;
  let documentId: string;
  beforeAll(async () => {
    const { people, chance } = plant();
    const { consultant } = people.desks[0]!;
    accountId = (await newCompany(consultant, chance)).id;
    documentId = (await upload(consultant, accountId, 'other')).id;
  });

  test('I10 sees a line of the audit that was changed after it was sealed', async () => {
    const { owner, seenBy } = plant();
    const sealed = await eventually(
      'a sealed line',
      async () =>
        (await owner('audit as a')
          .join('audit_seals as s', 's.audit_id', 'a.id')
          .orderBy('a.id')
          .first<{ id: string; action: string } | undefined>('a.id', 'a.action')) ?? null,
    );
    const written = (action: string) => owner('audit').where({ id: sealed.id }).update({ action });
    await written('somethingElse');
    expect(await seenBy('I10')).toEqual([expect.stringMatching(/altered/)]);
    await written(sealed.action);
    expect(await seenBy('I10')).toEqual([]);
  });

  const consultant = () => plant().people.desks[0]!.consultant;
  const losses: readonly [string, string, string, () => Promise<unknown>][] = [
    [
      'an edit of a record',
      'updateAccount',
      "NEW.action = 'accountChanged'",
      () => changePhone(consultant(), accountId, plant().chance),
    ],
    ['a deposit', 'uploadDocument', "NEW.action = 'documentDeposited'", () => upload(consultant(), accountId, 'other')],
    [
      'the reading of a document',
      'readDocument',
      "NEW.outcome = 'read'",
      () => consultant().fetch('GET', `/documents/${documentId}/content`),
    ],
    [
      'a refused attempt',
      'getAccount',
      "NEW.outcome = 'refused'",
      async () => expectStatus(await plant().people.attackers[0]!.get(`/accounts/${accountId}`), 404),
    ],
    ['a change of profile', 'switchProfile', "NEW.action = 'switchProfile'", () => lookBeyond(plant().people.manager)],
  ];

  test.each(losses)('I10 misses the line of %s (%s)', async (_what, operation, lost, act) => {
    const { owner, seenBy } = plant();
    const before = await seenBy('I10');
    await act();
    expect(await seenBy('I10')).toEqual(before);
    const undo = await plantTrigger(owner, 'audit', 'INSERT', `IF ${lost} THEN RETURN NULL; END IF; RETURN NEW;`);
    await act();
    await undo();
    const missed = (await seenBy('I10')).filter((seen) => !before.includes(seen));
    expect(missed).not.toEqual([]);
    expect(missed.every((seen) => seen.startsWith(`${operation} of `))).toBe(true);
  });
}

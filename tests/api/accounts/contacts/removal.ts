/** Who is named somewhere is not removed. */
import type { ApiClient } from '../../../support/apiClient';
import { refused, type Bench } from '../bench';
import { adding, type Contacts } from './adding';

export function contactRemovalSuite(plant: () => Contacts): void {
  let bench: Bench;
  let accountId: string;
  beforeEach(() => {
    bench = plant().bench;
    accountId = plant().accountId;
  });
  const { add, rows, typesOf } = adding(plant);

  describe('a contact is removed', () => {
    const remove = (id: string, ifMatch = '"1"', client: ApiClient = bench.anna) =>
      client.delete(`/contacts/${id}`, { ifMatch });

    test('when nothing names it; its screens hear of it, and the audit says so', async () => {
      const { body } = await add({ types: ['vault'] });
      expect(await remove(body.id, '"7"')).toMatchObject(refused(412, 'stale_version'));
      expect(await remove(body.id)).toMatchObject({ status: 204 });
      expect([await rows(), await typesOf(body.id)]).toEqual([[], []]);
      expect(await bench.owner('audit').where({ action: 'contactRemoved', object_id: accountId })).toMatchObject([
        { data: { contact: body.id } },
      ]);
      expect(bench.api.changes.at(-1)).toMatchObject({ topic: 'account', id: accountId });
    });

    test('not when an opportunity or an interaction names it, with how many', async () => {
      const { body } = await add();
      const assigneeId = bench.api.firm.people.anna.id;
      await bench.anna.post('/opportunities', {
        body: { accountId, name: 'Conseil_Budget', engagementPartnerId: assigneeId, mainContactId: body.id },
      });
      const meeting = {
        kind: 'call',
        subject: 'Appel',
        comment: null,
        startsAt: '2026-11-26T09:00:00Z',
        endsAt: '2026-11-26T09:15:00Z',
        assigneeId,
        contactIds: [body.id],
        opportunityId: null,
        report: null,
        done: false,
      };
      await bench.anna.post(`/accounts/${accountId}/interactions`, { body: meeting });
      expect(await remove(body.id)).toMatchObject(
        refused(409, 'contact_in_use', {
          params: { opportunities: 1, interactions: 1 },
          detail: 'Il est cité par 1 opportunité et 1 évènement. Remplacez-le d’abord, ou gardez-le.',
        }),
      );
      expect(await rows()).toHaveLength(1);
    });

    test('not by an opportunity that its reader does not see', async () => {
      const { body } = await add();
      const created = await bench.anna.post<{ id: string }>('/opportunities', {
        body: {
          accountId,
          name: 'Conseil_Budget',
          engagementPartnerId: bench.api.firm.people.anna.id,
          mainContactId: body.id,
        },
      });
      await bench.owner('opportunities').where({ id: created.body.id }).update({ bu_id: bench.api.firm.bu.nice });
      expect(await remove(body.id)).toMatchObject(
        refused(409, 'contact_in_use', {
          detail: 'Il est cité par un dossier d’une autre BU. Remplacez-le d’abord, ou gardez-le.',
        }),
      );
      expect(await rows()).toHaveLength(1);
    });

    test.each(['nina', 'other'] as const)('not by %s', async (who) => {
      const { body } = await add();
      expect(await remove(body.id, '"1"', bench[who])).toMatchObject(refused(404, 'not_found'));
    });
  });
}

/** Documents stay within the perimeter of their account. */
import { randomUUID } from 'node:crypto';
import type { DocumentView } from '../../../../contracts/documents';
import { refused, sameIncident, type Bench } from '../bench';
import { depositing, type Deposits } from './deposits';

export function documentWallsSuite(plant: () => Deposits): void {
  let bench: Bench;
  let accountId: string;
  beforeAll(() => {
    bench = plant().bench;
    accountId = plant().accountId;
  });
  const { deposit, kept } = depositing(plant);

  describe('a document outside my perimeter is a missing one', () => {
    let document: DocumentView;
    beforeAll(async () => {
      document = (await deposit(bench.anna)).body;
    });
    test.each(['nina', 'other'] as const)('for %s', async (who) => {
      const client = bench[who];
      const missing = await client.get(`/documents/${randomUUID()}/content`);
      const foreign = await client.get(`/documents/${document.id}/content`);
      expect({ status: foreign.status, body: sameIncident(foreign.body) }).toEqual({
        status: 404,
        body: sameIncident(missing.body),
      });
      expect(await client.get(`/accounts/${accountId}/documents`)).toMatchObject(refused(404, 'not_found'));
      const before = await kept();
      expect(await deposit(client)).toMatchObject(refused(404, 'not_found'));
      expect(await kept()).toEqual(before);
      expect(await bench.owner('audit').where({ object_id: document.id, outcome: 'read' })).toEqual([]);
    });

    test('the 360° profile opens accounts of other business units, never their documents', async () => {
      const nina = await bench.api.login(bench.api.firm.people.nina);
      await nina.post('/me/profile', { body: { profile: '360' } });
      expect((await nina.get(`/accounts/${accountId}`)).status).toBe(200);
      expect(await nina.get(`/accounts/${accountId}/documents`)).toMatchObject({ status: 200, body: { items: [] } });
      expect(await nina.get(`/documents/${document.id}/content`)).toMatchObject(refused(404, 'not_found'));
      const before = await kept();
      expect(await deposit(nina)).toMatchObject(refused(403, 'not_allowed'));
      expect(await kept()).toEqual(before);
    });

    test('without a session the form is not even read', async () => {
      expect(await deposit(bench.api.anonymous())).toMatchObject(refused(401, 'not_authenticated'));
    });
  });
}

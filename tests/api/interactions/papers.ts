/** Papers of an interaction. */
import type { InteractionView } from '../../../contracts/interactions';
import { pdf } from '../../../integrations/document-store/documents.fixture';
import { created, refused, type Bench } from '../accounts/bench';
import { planning, type Planning } from './planning';

export function interactionPapersSuite(plant: () => Planning): void {
  let bench: Bench;
  let accountId: string;
  beforeEach(() => {
    bench = plant().bench;
    accountId = plant().accountId;
  });
  const { plan, change } = planning(plant);

  describe('its papers', () => {
    const paper = async (name: string, to = accountId) => {
      const form = new FormData();
      form.append('kind', 'other');
      form.append('file', new Blob([new Uint8Array(pdf)], { type: 'application/pdf' }), name);
      return (await bench.anna.post<{ id: string; name: string }>(`/accounts/${to}/documents`, { body: form })).body;
    };

    test('are documents of the account: attached when it is planned, changed since, none of another account', async () => {
      const [first, second] = [await paper('ordre du jour.pdf'), await paper('budget.pdf')];
      const { body } = await plan({ documentIds: [first.id, first.id] });
      expect(body.documents).toEqual([{ id: first.id, name: first.name }]);
      const changed = await change(body, { documentIds: [second.id] });
      expect(changed.body).toMatchObject({ documents: [{ name: 'budget.pdf' }], contacts: body.contacts });
      expect((await change(changed.body, { subject: 'Autre objet' })).body).toMatchObject({
        documents: [{ name: 'budget.pdf' }],
      });
      const elsewhere = (await created(bench.anna)).body.id;
      expect(await plan({ documentIds: [first.id] }, bench.anna, elsewhere)).toMatchObject(
        refused(422, 'reference_unknown', { params: { field: 'documentIds' } }),
      );
    });

    test('whoever sees the meeting and not the papers, in the 360° profile, neither reads nor loosens them', async () => {
      const { id: documentId } = await paper('confidentiel.pdf');
      const { id } = (await plan({ documentIds: [documentId] })).body;
      expect((await bench.nina.post('/me/profile', { body: { profile: '360' } })).status).toBe(200);
      try {
        const seen = await bench.nina.get<InteractionView>(`/interactions/${id}`);
        expect(seen).toMatchObject({ status: 200, body: { documents: [] } });
        expect((await change(seen.body, { documentIds: [], report: 'Vu à distance' }, bench.nina)).status).toBe(200);
        expect(
          (
            await change(
              (await bench.anna.get<InteractionView>(`/interactions/${id}`)).body,
              { documentIds: [documentId] },
              bench.nina,
            )
          ).status,
        ).toBe(422);
      } finally {
        await bench.nina.post('/me/profile', { body: { profile: 'main' } });
      }
      expect((await bench.anna.get<InteractionView>(`/interactions/${id}`)).body).toMatchObject({
        report: 'Vu à distance',
        documents: [{ id: documentId }],
      });
    });
  });
}

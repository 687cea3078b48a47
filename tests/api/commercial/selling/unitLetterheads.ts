/** Which letterhead a business unit writes on. */
import type { ApiClient } from '../../../support/apiClient';
import { pdfText } from '../../../support/pdfText';
import { expectStatus } from '../../../support/story';
import type { World } from '../../../walls/world/world';
import { draftOf, type Draft } from './draft';

export function unitLetterheadsSuite(plant: () => World): void {
  let world: World;
  let claire: ApiClient;
  let proposal: Draft;
  beforeAll(async () => {
    world = plant();
    claire = await world.enter('Claire Berthelin');
    proposal = await draftOf(world, claire);
  });

  async function textOf(response: Response): Promise<string> {
    expect(response.status).toBe(200);
    return (await pdfText(Buffer.from(await response.arrayBuffer()))).text;
  }

  test('a business unit writes on a letterhead of its own, the others on the firm’s; taken away, it writes on the firm’s again', async () => {
    const adrien = await world.enter('Adrien Quincampoix');
    interface Kept {
      version: number;
      letterhead: { name: string } | null;
    }
    const [own, other] = await Promise.all(
      ['P11', 'P12'].map((code) => world.owner('business_units').where({ code }).first<{ id: string }>('id')),
    );
    const of = async (unit: { id: string }) =>
      expectStatus(await adrien.get<Kept>(`/admin/letterhead?businessUnitId=${unit.id}`), 200);
    const firm = expectStatus(await adrien.get<Kept>('/admin/letterhead'), 200);
    const give = (businessUnitId: string, version: number) =>
      adrien.patch<Kept & { code?: string }>('/admin/letterhead', {
        ifMatch: `"${version}"`,
        body: { ...firm.letterhead, name: 'Vaubrune Opéra', businessUnitId },
      });
    const printed = async () => textOf(await claire.fetch('GET', `/proposals/${proposal.id}/paper?kind=letter`));
    const remove = () => adrien.post('/admin/letterhead/removal', { body: { businessUnitId: own!.id } });

    expect(await of(own!)).toMatchObject({ version: 0, letterhead: null });
    expectStatus(await give(other!.id, 0), 200);
    expect(await printed()).not.toContain('Vaubrune Opéra');
    expectStatus(await give(own!.id, 0), 200);
    expect(await printed()).toContain('Vaubrune Opéra');
    expect(await of(own!)).toMatchObject({ version: 1, letterhead: { name: 'Vaubrune Opéra' } });
    expect(expectStatus(await adrien.get<Kept>('/admin/letterhead'), 200)).toEqual(firm);
    expect([
      (await give(own!.id, 0)).status,
      (await give('00000000-0000-4000-8000-000000000000', 0)).body.code,
    ]).toEqual([412, 'reference_unknown']);
    expectStatus(await remove(), 204);
    expect(await printed()).not.toContain('Vaubrune Opéra');
    expect((await remove()).status).toBe(404);
    await world.owner('unit_letterheads').delete();
  });
}

/** « Personnalisation » of the page of an opportunity, through the API. */
import type { PageLayout } from '../../../../domain/opportunity/pageLayout';
import type { ApiClient } from '../../../support/apiClient';
import { expectStatus } from '../../../support/story';
import type { World } from '../../../walls/world/world';

export function pageLayoutSuite(plant: () => World): void {
  let world: World;
  let claire: ApiClient;
  beforeAll(async () => {
    world = plant();
    claire = await world.enter('Claire Berthelin');
  });

  test('the page of an opportunity is arranged for oneself alone, wherever one signs in, and put back as everybody has it', async () => {
    const arranged = async (somebody: ApiClient) =>
      expectStatus(await somebody.get<PageLayout>('/me/opportunity-page'), 200);
    const usual = await arranged(claire);
    const body = {
      facts: [{ code: 'site', shown: true }],
      tabs: [
        { code: 'proposal', shown: true },
        { code: 'summary', shown: false },
      ],
    };
    const own = expectStatus(await claire.post<PageLayout>('/me/opportunity-page', { body }), 200);
    expect(own.facts[0]).toEqual({ code: 'site', shown: true });
    expect(own.tabs.slice(0, 2)).toEqual([
      { code: 'proposal', shown: true },
      { code: 'summary', shown: true },
    ]);
    expect(await arranged(await world.enter('Claire Berthelin'))).toEqual(own);
    expect(await arranged(await world.enter('Marc Vaucresson'))).toEqual(usual);
    const unknown = { facts: [{ code: 'salary', shown: true }], tabs: [] };
    expect((await claire.post('/me/opportunity-page', { body: unknown })).status).toBe(400);
    expect(expectStatus(await claire.post<PageLayout>('/me/opportunity-page', { body: usual }), 200)).toEqual(usual);
    expect(await world.owner('opportunity_page_layouts')).toEqual([]);
  });
}

/** What the tests of interactions ask again and again. */
import type { InteractionView } from '../../../contracts/interactions';
import type { ApiClient } from '../../support/apiClient';
import type { Bench } from '../accounts/bench';

export interface Planning {
  bench: Bench;
  /** Another one for each test. */
  accountId: string;
}

/** A Wednesday, ten in the morning in Paris. */
export const now = new Date('2026-11-25T09:00:00Z');
export interface Page {
  items: InteractionView[];
  nextCursor: string | null;
  counts: Record<string, number>;
}

/** Plans, changes and lists on a bench that is open once the tests run. */
export function planning(plant: () => Planning) {
  const people = () => plant().bench.api.firm.people;
  const meeting = (more: object = {}) => ({
    kind: 'meeting',
    subject: 'Premier rendez-vous',
    comment: 'DAF',
    startsAt: '2026-11-26T09:00:00Z',
    endsAt: '2026-11-26T10:00:00Z',
    assigneeId: people().anna.id,
    contactIds: [],
    opportunityId: null,
    report: null,
    done: false,
    ...more,
  });
  const plan = (more: object = {}, client: ApiClient = plant().bench.anna, to = plant().accountId) =>
    client.post<InteractionView>(`/accounts/${to}/interactions`, { body: meeting(more) });
  const planned = async (more: object = {}) => {
    const { status, body } = await plan(more);
    expect(status).toBe(201);
    return body;
  };
  const change = ({ id, version }: InteractionView, body: object, client: ApiClient = plant().bench.anna) =>
    client.patch<InteractionView>(`/interactions/${id}`, { body, ifMatch: `"${version}"` });
  const list = async (query: string, client: ApiClient = plant().bench.anna) =>
    (await client.get<Page>(`/interactions?${query}`)).body;
  const contact = async () => {
    const body = {
      civility: 'MME',
      firstName: 'Jeanne',
      lastName: 'Riou',
      title: null,
      department: null,
      hierarchyLevel: null,
      email: null,
      phone: null,
      types: [],
    };
    return (await plant().bench.anna.post<{ id: string }>(`/accounts/${plant().accountId}/contacts`, { body })).body.id;
  };

  return { people, meeting, plan, planned, change, list, contact };
}

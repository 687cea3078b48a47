/** What the tests of contacts of several accounts ask again and again. */
import type { AccountView } from '../../../../contracts/accounts/account';
import type { ContactView } from '../../../../contracts/accounts/contact';
import type { ApiClient } from '../../../support/apiClient';
import type { Bench } from '../bench';

export interface Attached {
  bench: Bench;
  anna: ApiClient;
  /** Their own account, and another one of the same perimeter; other ones for each test, as the turn is. */
  home: AccountView;
  second: AccountView;
  turn: number;
}

const place = (more: object = {}) => ({
  title: 'Administratrice',
  department: null,
  hierarchyLevel: null,
  types: [],
  ...more,
});

/** Attaches, detaches and looks on a bench that is open once the tests run. */
export function attaching(plant: () => Attached) {
  const person = (more: object = {}) => ({
    civility: 'MME',
    firstName: 'Jeanne',
    lastName: 'Riou',
    title: 'Gérante',
    department: 'Direction',
    hierarchyLevel: 'DIRIGEANT',
    email: `jeanne.${plant().turn}@quai.example`,
    phone: null,
    types: [],
    ...more,
  });
  const add = (more: object = {}, to = plant().home.id, client = plant().anna) =>
    client.post<ContactView>(`/accounts/${to}/contacts`, { body: person(more) });
  const attach = (contactId: string, more: object = {}, to = plant().second.id, client = plant().anna, key?: string) =>
    client.post<ContactView>(`/accounts/${to}/attachments`, {
      body: { contactId, ...place(more) },
      ...(key && { key }),
    });
  const detach = (contactId: string, version: number, from = plant().second.id, client = plant().anna) =>
    client.delete(`/accounts/${from}/attachments/${contactId}`, { ifMatch: `"${version}"` });
  const patch = (contactId: string, version: number, body: object, client = plant().anna) =>
    client.patch<ContactView>(`/contacts/${contactId}`, { body, ifMatch: `"${version}"` });
  const listed = async (accountId: string, client = plant().anna) =>
    (await client.get<{ items: ContactView[] }>(`/accounts/${accountId}/contacts`)).body.items;
  const opportunity = async (accountId: string, mainContactId: string) =>
    plant().anna.post<{ id: string }>('/opportunities', {
      body: {
        accountId,
        name: 'Conseil_Budget',
        engagementPartnerId: plant().bench.api.firm.people.anna.id,
        mainContactId,
      },
    });
  const call = (contactIds: string[]) => ({
    kind: 'call',
    subject: 'Appel',
    comment: null,
    startsAt: '2026-11-26T09:00:00Z',
    endsAt: '2026-11-26T09:15:00Z',
    assigneeId: plant().bench.api.firm.people.anna.id,
    contactIds,
    opportunityId: null,
    report: null,
    done: false,
  });
  const onlyIn = (accountId: string, bu: 'nice' | 'rennes') =>
    plant()
      .bench.owner('accounts')
      .where({ id: accountId })
      .update({ bu_id: plant().bench.api.firm.bu[bu], bu_ids: [plant().bench.api.firm.bu[bu]] });
  const did = async (accountId: string) =>
    (
      await plant()
        .bench.owner('audit')
        .where({ object_id: accountId, outcome: 'applied' })
        .whereLike('action', 'contact%')
        .orderBy('id')
        .select<{ action: string; data: object }[]>('action', 'data')
    ).map(({ action, data }) => [action, data]);

  return { person, add, attach, detach, patch, listed, opportunity, call, onlyIn, did };
}

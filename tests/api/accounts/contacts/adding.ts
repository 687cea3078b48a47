/** What the tests of contacts ask again and again. */
import type { ContactView } from '../../../../contracts/accounts/contact';
import type { ApiClient } from '../../../support/apiClient';
import type { Bench } from '../bench';

export interface Contacts {
  bench: Bench;
  /** Another one for each test. */
  accountId: string;
}

/** `JALON_COMPANIES=1000` for the long way. */
export const companies = Number(process.env['JALON_COMPANIES'] ?? 3);

const person = (more: object = {}) => ({
  civility: 'MME',
  firstName: 'Jeanne',
  lastName: 'Riou',
  title: 'Gérante',
  department: 'Direction',
  hierarchyLevel: 'DIRIGEANT',
  email: 'jeanne.riou@quai.example',
  phone: '06 87 65 43 21',
  types: [],
  separate: true,
  ...more,
});

/** Adds and looks on a bench that is open once the tests run. */
export function adding(plant: () => Contacts) {
  const add = (more: object = {}, client: ApiClient = plant().bench.anna, to = plant().accountId) =>
    client.post<ContactView>(`/accounts/${to}/contacts`, { body: person(more) });
  const rows = () => plant().bench.owner('contacts').where({ account_id: plant().accountId });
  const typesOf = (id: string) =>
    plant().bench.owner('contact_types').where({ contact_id: id }).orderBy('type').pluck<string[]>('type');

  return { add, rows, typesOf };
}

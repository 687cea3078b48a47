/** The firm with its lists of values, and what the tests of accounts ask again and again. */
import knex, { type Knex } from 'knex';
import type { AccountView } from '../../../contracts/accounts/account';
import type { ProvenanceView } from '../../../contracts/accounts/history';
import { passesLuhn } from '../../../domain/identity/luhn';
import { loadLists } from '../../../tools/demo/reference/lists';
import { startTestApi, type TestApi, type TestApiOptions } from '../../support/api';
import type { ApiClient, Answer } from '../../support/apiClient';

export interface Bench {
  api: TestApi;
  /** Outside every wall: for arranging and looking. */
  owner: Knex;
  anna: ApiClient;
  bruno: ApiClient;
  nina: ApiClient;
  other: ApiClient;
  close: () => Promise<void>;
}

export async function openBench(options: TestApiOptions = {}): Promise<Bench> {
  const api = await startTestApi(options);
  const owner = knex({ client: 'pg', connection: api.database.ownerUrl, pool: { min: 0, max: 2 } });
  await owner.transaction(async (trx) => {
    await loadLists(trx, api.firm.companyId);
    await loadLists(trx, api.firm.otherCompanyId);
  });
  const [anna, bruno, nina, other] = await Promise.all(
    (['anna', 'bruno', 'nina', 'other'] as const).map((name) => api.login(api.firm.people[name])),
  );
  return {
    api,
    owner,
    anna: anna!,
    bruno: bruno!,
    nina: nina!,
    other: other!,
    close: async () => {
      await owner.destroy();
      await api.close();
    },
  };
}

/** Nine digits with a true key, different at each call. */
export function makeSiren(): string {
  nextSiren += 1;
  return withKey(String(nextSiren));
}
let nextSiren = 71_000_000;

/** An establishment of a SIREN, with a true key. */
export const siretOf = (siren: string, nic = '0001') => withKey(`${siren}${nic}`);

/** The one digit that makes the number pass Luhn. */
function withKey(head: string): string {
  const key = Array.from('0123456789').find((digit) => passesLuhn(`${head}${digit}`));
  return `${head}${key!}`;
}

export const company = (siren: string | null, more: object = {}) => ({
  identifier: siren,
  legalName: 'ATELIER DU QUAI',
  tradeName: 'Atelier du Quai',
  legalForm: siren === null ? 'en_cours_immatriculation' : '5499',
  apeCode: null,
  addressLine: '3 quai de la Loire',
  postcode: '35000',
  city: 'Rennes',
  civility: null,
  firstName: null,
  lastName: null,
  phone: null,
  invoiceEmails: [],
  sourceType: 'WEB',
  source: null,
  clientLeadPartnerId: null,
  accountManagerId: null,
  ...more,
});

/** Creates an account or fails the test. */
export async function created(client: ApiClient, body: object = company(makeSiren())): Promise<Answer<AccountView>> {
  const answer = await client.post<AccountView>('/accounts', { body });
  if (answer.status !== 201) throw new Error(`creation answered ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer;
}

/** Where one value of an account comes from. */
export async function provenanceOf(
  client: ApiClient,
  accountId: string,
  field: ProvenanceView['field'],
): Promise<ProvenanceView | undefined> {
  const { body } = await client.get<{ items: ProvenanceView[] }>(`/accounts/${accountId}/provenance`);
  return body.items.find((one) => one.field === field);
}

export const refused = (status: number, code: string, more: object = {}) => ({ status, body: { code, ...more } });

/** A problem without the number of its incident, the one thing that may differ between a foreign record and a missing one. */
export const sameIncident = (body: Record<string, unknown>) => ({ ...body, instance: '' });

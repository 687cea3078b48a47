/** What the tests of merges ask again and again. */
import type { AccountView } from '../../../../contracts/accounts/account';
import type { ContactView } from '../../../../contracts/accounts/contact';
import type { MergeUndone, MergeView } from '../../../../contracts/merges';
import { upload } from '../../../support/story';
import { company, created, type Bench } from '../bench';

export type Merge = Pick<AccountView, 'id' | 'version'>;

/** Records, merges and takes back on a bench that is open once the tests run. */
export function merging(plant: () => Bench) {
  const account = async (id: string) => (await plant().anna.get<AccountView>(`/accounts/${id}`)).body;
  const record = async (siren: string | null, more: object = {}) =>
    (await created(plant().bruno, company(siren, more))).body;
  const contact = async (accountId: string, more: object = {}) =>
    (
      await plant().anna.post<ContactView>(`/accounts/${accountId}/contacts`, {
        body: {
          civility: 'MME',
          firstName: 'Jeanne',
          lastName: 'Riou',
          title: null,
          department: null,
          hierarchyLevel: null,
          email: 'jeanne@quai.example',
          phone: null,
          types: [],
          separate: true,
          ...more,
        },
      })
    ).body;
  const contactsOf = async (id: string) =>
    (await plant().anna.get<{ items: ContactView[] }>(`/accounts/${id}/contacts`)).body.items;
  const opportunity = async (accountId: string, more: object = {}) =>
    (await plant().anna.post<{ id: string }>('/opportunities', { body: { accountId, name: 'Comptabilité', ...more } }))
      .body.id;
  const merge = (kept: Merge, other: Merge, more: object = {}, client = plant().anna, key?: string) =>
    client.post<AccountView>(`/accounts/${kept.id}/merge`, {
      body: { otherId: other.id, otherVersion: other.version, ...more },
      ifMatch: `"${kept.version}"`,
      ...(key && { key }),
    });
  const mergeOf = async (keptId: string) =>
    (await plant().anna.get<{ items: MergeView[] }>(`/accounts/${keptId}/merges`)).body.items[0]!;
  const undo = async (keptId: string) =>
    plant().anna.post<MergeUndone>(`/account-merges/${(await mergeOf(keptId)).id}/undo`);

  /** Rows of every table that names an account, whatever tables there will be. */
  async function rowsNaming(id: string): Promise<Record<string, number>> {
    const { rows: tables } = await plant().owner.raw<{ rows: { name: string }[] }>(
      "SELECT table_name AS name FROM information_schema.columns WHERE table_schema = 'public' AND column_name = 'account_id' AND table_name <> 'account_words' ORDER BY 1",
    );
    const counted = await Promise.all(
      tables.map(
        async ({ name }) =>
          [
            name,
            Number((await plant().owner(name).where({ account_id: id }).count<{ count: string }[]>())[0]?.count),
          ] as const,
      ),
    );
    return Object.fromEntries(counted.filter(([, count]) => count > 0));
  }

  /** An account with one of everything that a client of the first days has. */
  async function lived(siren: string | null, more: object = {}) {
    const own = await record(siren, more);
    const met = await contact(own.id, { email: 'paul@quai.example', firstName: 'Paul', types: ['signatory'] });
    const opportunityId = await opportunity(own.id, { mainContactId: met.id });
    const document = await upload(plant().anna, own.id, 'kbis');
    const interaction = {
      kind: 'meeting',
      subject: 'Point',
      comment: null,
      startsAt: '2026-11-20T09:00:00Z',
      endsAt: '2026-11-20T10:00:00Z',
      assigneeId: plant().api.firm.people.anna.id,
      contactIds: [met.id],
      opportunityId: null,
      report: null,
      done: false,
    };
    expect((await plant().anna.post(`/accounts/${own.id}/interactions`, { body: interaction })).status).toBe(201);
    return { own: await account(own.id), met, opportunityId, document };
  }

  /** Who supervises it was told to Loop. */
  async function inLoop(accountId: string): Promise<void> {
    const now = new Date();
    const { company_id, bu_id } = await plant()
      .owner('accounts')
      .where({ id: accountId })
      .first<{ company_id: string; bu_id: string }>('company_id', 'bu_id');
    await plant().owner('transmissions').insert({
      company_id,
      bu_id,
      account_id: accountId,
      what: 'supervisor',
      entered_at: now,
      due_at: now,
      sent_at: now,
    });
  }

  return { account, record, contact, contactsOf, opportunity, merge, mergeOf, undo, rowsNaming, lived, inLoop };
}

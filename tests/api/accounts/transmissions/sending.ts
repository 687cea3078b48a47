/** What the tests of transmissions ask again and again. */
import { sendTransmissions, type TransmissionDeps } from '../../../../activities/loops/transmissions';
import type { AccountView } from '../../../../contracts/accounts/account';
import type { ContactView } from '../../../../contracts/accounts/contact';
import type { TransmissionsView, TransmissionView } from '../../../../contracts/accounts/transmissions';
import type { OutsideSimulator } from '../../../../integrations/outside/simulator';
import type { Bench } from '../bench';

export interface Sending {
  bench: Bench;
  /** What the product takes for now. */
  clock: { now: Date };
  /** Other ones for each test, as the account is. */
  outside: Record<'platform' | 'vault' | 'loop', OutsideSimulator>;
  deps: TransmissionDeps;
  account: AccountView;
}

export const entered = new Date('2026-11-27T15:00:00Z');
export const before = new Date('2026-11-28T04:59:59Z');
export const sixNextDay = new Date('2026-11-28T05:00:00Z');
export const later = (minutes: number) => new Date(sixNextDay.getTime() + minutes * 60_000);

/** Enters, sends and looks, with simulators that stand for the systems outside. */
export function sending(plant: () => Sending) {
  const pass = (at: Date) =>
    sendTransmissions(plant().deps, at, (error) => {
      throw error;
    });
  const shown = async () =>
    (await plant().bench.anna.get<TransmissionsView>(`/accounts/${plant().account.id}/transmissions`)).body;
  const one = async (what: TransmissionView['what']) => (await shown()).items.find((item) => item.what === what);
  const add = async (more: object = {}) =>
    (
      await plant().bench.anna.post<ContactView>(`/accounts/${plant().account.id}/contacts`, {
        body: {
          civility: 'MME',
          firstName: 'Jeanne',
          lastName: 'Riou',
          title: 'Gérante',
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
  const edit = (contact: ContactView, change: object, version = contact.version) =>
    plant().bench.anna.patch<ContactView>(`/contacts/${contact.id}`, { body: change, ifMatch: `"${version}"` });
  const editAccount = async (change: object) =>
    plant().bench.anna.patch(`/accounts/${plant().account.id}`, {
      body: change,
      ifMatch: (await plant().bench.anna.get(`/accounts/${plant().account.id}`)).etag!,
    });
  const owes = (what: 'supervisor') =>
    plant().bench.owner('transmissions').insert({
      company_id: plant().bench.api.firm.companyId,
      bu_id: plant().bench.api.firm.bu.rennes,
      account_id: plant().account.id,
      what,
      entered_at: entered,
      due_at: entered,
    });

  return { pass, shown, one, add, edit, editAccount, owes };
}

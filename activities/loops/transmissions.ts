/** Beside the processes: what was entered on accounts leaves for the client platform, the vault and Loop when its time has come. */
import type { Knex } from 'knex';
import type { Change } from '../../db/changes';
import {
  finishVaults,
  takeTransmissions,
  transmissionFailed,
  transmissionLeft,
  transmissionsAtOnce,
  transmissionStopped,
  type TakenTransmission,
} from '../../db/transmissions/pass';
import type { ContactTold } from '../../db/contacts/cards';
import type { Told } from '../../db/transmissions/content';
import type { TransmissionProblem } from '../../domain/transmission/transmission';
import type { ClientPlatform } from '../../integrations/client-platform/port';
import type { Loop } from '../../integrations/loop/port';
import type { OutsideAnswer } from '../../integrations/outside/tell';
import type { InvoiceVault } from '../../integrations/vault/port';
import { every } from '../../platform/every';

const lookEveryMs = 5000;

export interface TransmissionDeps {
  knex: Knex;
  platform: ClientPlatform;
  vault: InvoiceVault;
  loop: Loop;
  /** Tells open screens, after it was kept. */
  publishChange: (change: Change) => void;
}

/** What a system said, or what was missing before it could be asked. */
type Outcome = OutsideAnswer | TransmissionProblem;

function toPlatform(
  { platform }: TransmissionDeps,
  key: string,
  { contactId, contact }: Extract<Told, { what: 'contact' }>,
): Promise<Outcome> {
  return contact ? platform.putContact(key, contactId, contact) : platform.removeContact(key, contactId);
}

function toVault(
  { vault }: TransmissionDeps,
  key: string,
  { account }: TakenTransmission,
  contact: ContactTold | null,
): Promise<Outcome> {
  if (!contact) return vault.close(key, account.id);
  const { firstName, lastName, email } = contact;
  return email === null
    ? Promise.resolve('email_missing')
    : vault.preActivate(key, account.id, { account, firstName, lastName, email });
}

/** One call, under a key that names the entry: the same one after a crash, another after a later entry. Loop's names the client: it is told once. */
function send(deps: TransmissionDeps, taken: TakenTransmission): Promise<Outcome> {
  const { id, account, told, enteredAt } = taken;
  const key = `${told.what}/${id}/${enteredAt.getTime()}`;
  switch (told.what) {
    case 'contact':
      return toPlatform(deps, key, told);
    case 'vault_contact':
      return toVault(deps, key, taken, told.contact);
    case 'invoice_emails':
      return deps.vault.sendInvoicesTo(key, account.id, { account, emails: told.emails });
    case 'supervisor':
      return told.supervisor
        ? deps.loop.openFile(`loop/${account.id}`, account.id, { account, supervisor: told.supervisor })
        : Promise.resolve('supervisor_missing');
  }
}

async function settle(deps: TransmissionDeps, taken: TakenTransmission, at: Date): Promise<void> {
  if (taken.idle) return transmissionStopped(deps.knex, taken, at);
  const outcome = await send(deps, taken);
  if (outcome !== 'taken') return transmissionFailed(deps.knex, taken, at, outcome);
  return transmissionLeft(deps.knex, taken, at, 'contact' in taken.told && taken.told.contact === null);
}

function announce(
  { publishChange }: TransmissionDeps,
  { account, wall: { companyId, buIds, version } }: TakenTransmission,
): void {
  for (const buId of buIds) publishChange({ companyId, buId, topic: 'account', id: account.id, version });
}

/** At least once on the wire, once in effect: the row says whether it left, the key is the system's to recognise. One that fails keeps no other. */
export async function sendTransmissions(
  deps: TransmissionDeps,
  at: Date,
  onError: (error: unknown) => void,
): Promise<void> {
  for (;;) {
    const taken = await takeTransmissions(deps.knex, at);
    await Promise.all(taken.map((one) => settle(deps, one, at).then(() => announce(deps, one), onError)));
    if (taken.length < transmissionsAtOnce) break;
  }
  await finishVaults(deps.knex, at);
}

/** @returns stops it, after the turn under way */
export function keepTransmissions(deps: TransmissionDeps, onError: (error: unknown) => void): () => Promise<void> {
  return every(lookEveryMs, () => sendTransmissions(deps, new Date(), onError), onError);
}

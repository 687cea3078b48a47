import {
  channelsFor,
  notificationKinds,
  rulesOf,
  whyNotChosen,
  type Channels,
  type NotificationKind,
} from '../../domain/notifications/kinds';
import type { Refusal } from '../../domain/errors/refusal';
import type { Person } from '../../domain/principal/principal';
import { writeAudit } from '../cases/audit';
import type { Transaction } from '../wall';

interface PreferenceRow {
  kind: NotificationKind;
  inApp: boolean;
  mail: Channels['mail'];
}

/** Every kind, as this person hears of it, with what they may choose. */
export async function readPreferences(trx: Transaction, person: Person) {
  const chosen = await trx('notification_preferences')
    .where({ user_id: person.userId })
    .select<PreferenceRow[]>('kind', 'in_app as inApp', 'mail');
  return notificationKinds.map((kind) => {
    const { inApp, mail } = channelsFor(kind, chosen.find((one) => one.kind === kind) ?? null);
    const { inAppMayBeOff, mails } = rulesOf(kind);
    return { kind, inApp, mail, inAppMayBeOff, mails: [...mails] };
  });
}

export async function choose(
  trx: Transaction,
  person: Person,
  kind: NotificationKind,
  { inApp, mail }: Channels,
  now: Date,
): Promise<Refusal | null> {
  const refusal = whyNotChosen(kind, { inApp, mail });
  if (refusal) return refusal;
  const key = { user_id: person.userId, kind };
  await trx('notification_preferences')
    .insert({ ...key, company_id: person.companyId, in_app: inApp, mail })
    .onConflict(['user_id', 'kind'])
    .merge(['in_app', 'mail']);
  await writeAudit(trx, {
    companyId: person.companyId,
    buId: null,
    principal: person,
    action: 'setNotificationPreference',
    objectKind: 'user',
    objectId: person.userId,
    outcome: 'applied',
    data: { kind, inApp, mail },
    at: now,
  });
  return null;
}

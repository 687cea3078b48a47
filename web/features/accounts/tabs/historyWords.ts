import { changedFieldNames } from '../../../../domain/french/fieldNames';
import { translate } from '../../../i18n/translate';

interface Entry {
  action: string;
  about: string | null;
  data: Record<string, unknown>;
}

const known = [
  'accountCreated',
  'accountChanged',
  'contactCreated',
  'contactChanged',
  'contactRemoved',
  'contactAttached',
  'contactDetached',
  'contactHomeMoved',
  'vaultHandedOver',
  'documentDeposited',
  'documentReplaced',
  'accountsMerged',
  'mergeUndone',
  'targetProposed',
  'targetValidated',
  'targetRefused',
  'targetWithdrawn',
  'registerIgnored',
];

const isText = (value: unknown): value is string => typeof value === 'string';

/** "Fiche modifiée : ville, téléphone"; "Document déposé (Kbis.pdf)"; "Différence avec le registre ignorée : « … »". A field without a name of its own is left out. */
export function historyWords({ action, about, data }: Entry): string {
  const done = translate(`accounts:history.${known.includes(action) ? action : 'other'}`);
  const what = about === null ? done : `${done} (${about})`;
  const fields = Array.isArray(data['fields']) ? data['fields'].filter(isText).flatMap(fieldName) : [];
  if (isText(data['reason'])) return `${what} : « ${data['reason']} »`;
  return fields.length === 0 ? what : `${what} : ${fields.join(', ')}`;
}

const fieldName = (field: string): string[] => {
  const name = changedFieldNames[field];
  return name === undefined ? [] : [startedSmall(name)];
};

/** Within a sentence; what is written in capitals stays so. */
const startedSmall = (name: string): string =>
  /^\p{Lu}{2}/u.test(name) ? name : name.charAt(0).toLowerCase() + name.slice(1);

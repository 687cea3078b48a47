import { translate } from '../../../i18n/translate';

interface Entry {
  action: string;
  data: Record<string, unknown>;
}

const known = [
  'accountCreated',
  'accountChanged',
  'contactCreated',
  'contactChanged',
  'contactRemoved',
  'vaultHandedOver',
  'documentDeposited',
  'documentReplaced',
  'accountsMerged',
  'mergeUndone',
  'targetProposed',
  'targetValidated',
  'targetRefused',
  'targetWithdrawn',
];

const isText = (value: unknown): value is string => typeof value === 'string';

/** "Fiche modifiée : ville, téléphone". A field without a name of its own is left out. */
export function historyWords({ action, data }: Entry): string {
  const what = translate(`accounts:history.${known.includes(action) ? action : 'other'}`);
  const fields = Array.isArray(data['fields']) ? data['fields'].filter(isText).map(fieldName).filter(isText) : [];
  return fields.length === 0 ? what : `${what} : ${fields.join(', ')}`;
}

function fieldName(field: string): string | undefined {
  const plain = field === 'siren' ? 'identifier' : field.replace(/Id$/, '');
  const words = [`accounts:field.${plain}`, `accounts:contact.field.${plain}`].map((key) => ({
    key,
    text: translate(key),
  }));
  const named = words.find(({ key, text }) => text !== key && text !== key.replace(/^\w+:/, ''));
  return named?.text.toLowerCase();
}

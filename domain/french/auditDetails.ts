/** What a line of the audit says besides who did what: never a bare name of the inside. */
import { changedFieldNames, letterheadFieldNames } from './fieldNames';
import { checklistLineNames, roleNames, taskNames } from './names';
import { nodeNames, outcomeNames } from './processNames';

const factNames: Readonly<Record<string, string>> = {
  visibility: 'lu par',
  to: 'vers',
  from: 'depuis',
  setting: 'réglage',
  process: 'processus',
  caseId: 'dossier',
  paper: 'document',
  node: 'étape',
  kind: 'nature',
  updates: 'mises à jour',
  rows: 'lignes',
  list: 'liste',
  code: 'code',
  label: 'libellé',
  inApp: 'dans l’application',
  mail: 'par e-mail',
  import: 'import',
  fields: 'champs',
  request: 'demande',
  documents: 'documents',
  created: 'créés',
  removed: 'retirés',
  contact: 'contact',
  through: 'par',
  role: 'rôle',
  scope: 'portée',
  scopeId: 'périmètre',
  profile: 'profil',
  action: 'action',
  undoes: 'annule',
  searched: 'recherche',
  personId: 'personne',
  substituteId: 'remplaçant',
  startsOn: 'du',
  endsOn: 'au',
  outcome: 'issue',
  objectId: 'objet',
  gone: 'compte disparu',
  restored: 'compte revenu',
  kept: 'champs gardés',
  joined: 'réunis',
  register: 'repris du registre',
  takesSiren: 'prend le SIREN',
  contacts: 'contacts',
  revertedImport: 'import annulé',
  cases: 'dossiers',
  absorbed: 'fiches en double',
  number: 'numéro',
  version: 'version',
  withAudit: 'avec l’audit',
  seq: 'jusqu’à la décision',
  mentions: 'mentions',
  logo: 'empreinte du logo',
  resources: 'ressources',
};

/** Words of values, by the fact that they are a value of. */
const valueNames: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  visibility: { internal: 'le Business Support seul', shared: 'tous' },
  paper: { proposal: 'proposition commerciale', letter: 'lettre de mission' },
  through: {
    bulk: 'une action groupée',
    mail: 'un lien de mail',
    macro: 'une macro',
    import: 'un import',
    preview: 'un aperçu',
  },
  mail: { immediate: 'tout de suite', digest: 'récapitulatif', none: 'non' },
  kept: changedFieldNames,
  scope: { bu: 'BU', hub: 'hub', region: 'région', company: 'société' },
  profile: { main: 'principal', 360: '360°' },
  kind: {
    engagement_letter: 'lettre de mission signée',
    kbis: 'extrait KBIS',
    identity: 'pièce d’identité',
    ownership_chart: 'organigramme',
    beneficial_owners: 'bénéficiaires effectifs',
    beneficial_owner_identity: 'pièce d’identité d’un bénéficiaire effectif',
    articles: 'statuts',
    activity: 'activité du client',
    sepa_mandate: 'mandat SEPA',
    bank_details: 'RIB',
    amendment: 'avenant',
    termination: 'résiliation',
    other: 'autre document',
    accounts: 'comptes',
    contacts: 'contacts',
  },
  role: roleNames,
  outcome: outcomeNames,
  node: { ...nodeNames, ...taskNames },
  mentions: letterheadFieldNames,
  fields: { ...changedFieldNames, ...checklistLineNames },
  joined: changedFieldNames,
  register: changedFieldNames,
};

function valueName(fact: string, value: unknown): string {
  if (typeof value === 'boolean') return value ? 'oui' : 'non';
  if (Array.isArray(value)) return value.map((one) => valueName(fact, one)).join(', ');
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : JSON.stringify(value);
  return valueNames[fact]?.[text] ?? text;
}

/** "nature : extrait KBIS", one entry for each fact that the line carries; in whose place it was done stands beside who did it. */
export function auditFacts(data: Readonly<Record<string, unknown>>): string[] {
  return Object.entries(data)
    .filter(([fact]) => fact !== 'for')
    .map(([fact, value]) => `${factNames[fact] ?? fact} : ${valueName(fact, value)}`);
}

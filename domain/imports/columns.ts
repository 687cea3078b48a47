/** The columns that a file of accounts, contacts or opportunities may have, and the names that people give them. */
import { foldedText } from '../identity/companyName';

export const importKinds = ['accounts', 'contacts', 'opportunities'] as const;
export type ImportKind = (typeof importKinds)[number];

/** Field → names of a column, folded. Those of the product's own exports are among them. */
const columnNames = {
  accounts: {
    identifier: ['siren', 'siret', 'numero de tva', 'tva', 'siren siret ou tva'],
    tradeName: ['nom', 'nom d appel', 'enseigne', 'compte'],
    legalName: ['raison sociale', 'denomination'],
    legalForm: ['forme juridique', 'categorie juridique', 'forme'],
    apeCode: ['code ape', 'ape', 'naf'],
    addressLine: ['adresse', 'rue'],
    postcode: ['code postal', 'cp'],
    city: ['ville', 'commune'],
    civility: ['civilite'],
    lastName: ['nom du dirigeant', 'nom de famille'],
    firstName: ['prenom'],
    phone: ['telephone', 'tel'],
    invoiceEmails: ['e mail de demat de factures', 'email demat factures', 'e mails factures', 'e mail', 'email'],
    sourceType: ['type de source'],
    source: ['source'],
    segment: ['segmentation', 'segment'],
    prioritySector: ['secteur prioritaire', 'secteur'],
    clientLeadPartner: ['code resp de compte', 'responsable de compte'],
    accountManager: ['maitre de dossier'],
  },
  contacts: {
    account: ['numero', 'numero de compte', 'compte numero', 'siren', 'siret', 'siren du compte'],
    civility: ['civilite'],
    lastName: ['nom'],
    firstName: ['prenom'],
    title: ['titre', 'fonction'],
    department: ['service'],
    hierarchyLevel: ['niveau hierarchique'],
    email: ['e mail', 'email', 'courriel'],
    phone: ['telephone', 'tel', 'mobile'],
    types: ['type de contact', 'types'],
    platformConnected: ['connexion realisee', 'plateforme digitale'],
  },
  opportunities: {
    number: ['numero', 'numero d opportunite', 'opportunite numero'],
    account: ['siren', 'siret', 'siren du compte', 'numero de compte', 'compte numero', 'compte', 'client', 'societe'],
    name: ['opportunite', 'nom de l opportunite', 'nom', 'libelle', 'intitule', 'affaire'],
    practice: ['filiere'],
    offerFamily: ['famille d offre', 'famille'],
    offer: ['offre', 'code offre'],
    amount: ['montant', 'montant ht', 'montant estime'],
    currency: ['devise'],
    expectedSignatureOn: ['signature prevue', 'date de signature previsionnelle', 'date de signature', 'signature'],
    engagementPartner: ['resp signataire', 'responsable signataire', 'signataire', 'associe'],
    engagementManager: ['chef de mission'],
    referrer: ['apporteur d affaire', 'apporteur'],
    sourceType: ['type de source'],
    source: ['source'],
    serviceType: ['type de prestation'],
    salesDynamic: ['dynamique commerciale'],
    businessUnit: ['bu', 'business unit'],
  },
} as const satisfies Record<ImportKind, Record<string, readonly string[]>>;

/** Field → place of its column in the file, the first being 0. */
export type Mapping = Readonly<Record<string, number>>;

export const fieldsOfImport = (kind: ImportKind): string[] => Object.keys(columnNames[kind]);

/** What a file cannot do without. */
export const neededFields: Readonly<Record<ImportKind, readonly string[]>> = {
  accounts: ['legalName'],
  contacts: ['account', 'lastName', 'firstName'],
  opportunities: ['account'],
};

/** The mapping that the names of the columns suggest; each column serves one field at most. */
export function proposeMapping(kind: ImportKind, headings: readonly string[]): Record<string, number> {
  const names: Readonly<Record<string, readonly string[]>> = columnNames[kind];
  const folded = headings.map(foldedText);
  const mapping: Record<string, number> = {};
  for (const [field, known] of Object.entries(names)) {
    const place = known
      .map((name) => folded.indexOf(name))
      .find((at) => at >= 0 && !Object.values(mapping).includes(at));
    if (place !== undefined) mapping[field] = place;
  }
  return mapping;
}

/** Makes a text out of a cell that an export of ours kept from being calculated. */
const asWritten = (cell: string) => (/^'\s*[=+\-@]/.test(cell) ? cell.slice(1) : cell).trim();

/** What a row says by field; what it leaves empty is not there. */
export function saidBy(cells: readonly string[], mapping: Mapping): Record<string, string> {
  const said = Object.entries(mapping).map(([field, place]) => [field, asWritten(cells[place] ?? '')] as const);
  return Object.fromEntries(said.filter(([, text]) => text !== ''));
}

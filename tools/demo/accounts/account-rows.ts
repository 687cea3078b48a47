/** Rows of an account, its sites and its contacts, from the register's extract and the demo's own choices. */
import type { RegisteredField } from '../../../domain/account/registered';
import { hasMoved } from '../../../integrations/register/simulator/catalogue';
import { parseApeCode } from '../../../domain/identity/apeCode';
import { comparableName } from '../../../domain/identity/companyName';
import { IN_REGISTRATION, legalStructureOf, type LegalStructure } from '../../../domain/identity/legalForm';
import type { Cast, DemoAccount } from './cast';
import type { AccountData } from './account-data';
import { makeContacts, slug, typesOf } from './contacts';
import type { RegisterCompany } from './register-extract';
import { stableId } from '../stable-id';
import { dayAfter, momentOf } from '../moments';
import { titleCase } from './title-case';

export interface AccountRows {
  account: DemoAccount;
  row: object;
  sites: object[];
  contacts: object[];
  contactTypes: object[];
  /** Fields that are as the register has them. */
  fromRegister: RegisteredField[];
}

/** Everything of an account whose company the register knows. */
export function rowsOfRegistered(cast: Cast, data: AccountData, company: RegisterCompany): AccountRows {
  const head = company.sites[0];
  const legalStructure = legalStructureOf(company.legalFormCode) ?? 'legal_person';
  const made = rowsOf(cast, data, {
    key: data.siren,
    siren: data.siren,
    legalName: company.legalName,
    tradeName: company.tradeName ?? titleCase(company.legalName),
    legalStructure,
  });
  const { person } = company;
  return {
    ...made,
    fromRegister: [
      'legalName',
      'legalForm',
      'apeCode',
      'addressLine',
      'postcode',
      'city',
      ...(company.tradeName === undefined ? [] : (['tradeName'] as const)),
    ],
    row: {
      ...made.row,
      siren: company.siren,
      legal_form: company.legalFormCode,
      ...apeOf(company.ape),
      register_checked_at: hasMoved(company.siren) ? dayAfter(cast.now, -LAST_CHECK_DAYS) : cast.now,
      address_line: head?.street,
      postcode: head?.postcode,
      city: head && titleCase(head.city),
      ...(person && {
        civility: 'MME',
        first_name: titleCase(person.firstNames),
        last_name: titleCase(person.lastName),
        phone: '+33199001204',
      }),
    },
    sites: company.sites
      .filter((site) => site.state !== 'F')
      .map((site, index) => ({
        ...wallOf(made.account),
        account_id: made.account.id,
        siret: site.siret,
        name: site.sign ?? titleCase(site.city),
        head_office: index === 0,
        address_line: site.street,
        postcode: site.postcode,
        city: titleCase(site.city),
      })),
  };
}

/** A company that is being registered: no SIREN, everything typed by hand (D1). */
export function rowsOfUnregistered(cast: Cast): AccountRows {
  const name = 'Brasserie des Trois Écluses';
  const made = rowsOf(
    cast,
    { siren: '', kind: 'prospect', bus: ['P11'] },
    {
      key: 'unregistered',
      siren: null,
      legalName: name.toUpperCase(),
      tradeName: name,
      legalStructure: 'legal_person',
    },
  );
  return {
    ...made,
    row: {
      ...made.row,
      legal_form: IN_REGISTRATION,
      address_line: '4 quai de la Rotonde',
      postcode: '75019',
      city: 'Paris',
    },
  };
}

/** The check of the first night has something to find, and nothing else to ask. */
const LAST_CHECK_DAYS = 2;

/** Contacts were entered long before what is told of them. */
const QUARTER_DAYS = 90;
const CONNECTED_DAYS = 60;

interface Identity {
  key: string;
  siren: string | null;
  legalName: string;
  tradeName: string;
  legalStructure: LegalStructure;
}

function rowsOf(cast: Cast, data: AccountData, identity: Identity): AccountRows {
  const bus = data.bus.map((code) => cast.bu(code));
  const bu = bus[0];
  if (!bu) throw new Error(`nobody owns ${identity.legalName}`);
  const key = `${bu.code} ${identity.key}`;
  const id = stableId('account', key);
  const domain = `${slug(identity.tradeName)}.example`;
  const { contacts, rows } = makeContacts(key, domain, cast.chance);
  const account: DemoAccount = {
    id,
    name: identity.tradeName,
    kind: data.kind,
    siren: identity.siren,
    legalStructure: identity.legalStructure,
    bu,
    lead: cast.leadOf(bu),
    manager: cast.managerOf(bu),
    contacts,
  };
  const wall = wallOf(account);
  const enteredAt = momentOf(dayAfter(cast.now, -QUARTER_DAYS), 10 * 60);
  return {
    account,
    row: {
      id,
      ...wall,
      bu_ids: bus.map((unit) => unit.id),
      kind: data.kind,
      legal_name: identity.legalName,
      trade_name: identity.tradeName,
      comparison_name: comparableName(identity.legalName),
      legal_structure: identity.legalStructure,
      invoice_emails: data.kind === 'client' ? [`comptabilite@${domain}`] : [],
      source_type: cast.chance.pick(['RESEAU_PRO_PERSO', 'CLIENT', 'PRESCRIPTEUR', 'WEB', 'EVENEMENT']),
      source: cast.chance.pick(['Revue de portefeuille', 'Club d’entreprises', 'Partenaire bancaire']),
      ...marketOf(id),
      client_lead_partner_id: account.lead.id,
      account_manager_id: account.manager.id,
      created_by: account.lead.id,
      created_at: momentOf(
        dayAfter(cast.now, -(data.kind === 'client' ? cast.chance.between(420, 900) : cast.chance.between(370, 415))),
        560,
      ),
    },
    fromRegister: [],
    sites: [],
    contacts: rows.map((row, index) => ({
      ...row,
      ...wall,
      account_id: id,
      created_at: enteredAt,
      updated_at: enteredAt,
      ...(index === 0 && data.kind === 'client' && onBoarded(cast, bu)),
    })),
    contactTypes: typesOf(contacts, data.kind).map(({ contactId, type }) => ({
      ...wall,
      account_id: id,
      contact_id: contactId,
      type,
      since: enteredAt,
    })),
  };
}

/** The first contact of a client uses the platform. */
function onBoarded(cast: Cast, bu: Parameters<Cast['relationsOf']>[0]): object {
  const relations = cast.relationsOf(bu);
  return relations
    ? {
        platform_connected_at: momentOf(dayAfter(cast.now, -CONNECTED_DAYS), 15 * 60),
        platform_connected_by: relations.id,
      }
    : {};
}

/** By the id, not by chance: what else is drawn for the demo stays as it was. One in three is in no priority sector. */
function marketOf(id: string): { segment: string; priority_sector: string | null } {
  const drawn = Number.parseInt(id.slice(0, 6), 16);
  const [segments, sectors] = [
    ['TPE', 'PE', 'TPE', 'DT_ME', 'ME_ETI', 'ASSOCIATION'],
    ['BTP', 'SANTE', null, 'ESS', 'MOBILITE', null],
  ];
  return { segment: segments[drawn % 6] ?? 'TPE', priority_sector: sectors[(drawn >> 4) % 6] ?? null };
}

function apeOf(text: string): object {
  const ape = parseApeCode(text);
  return 'code' in ape ? { ape_code: ape.code, ape_nomenclature: ape.nomenclature } : {};
}

function wallOf({ bu }: DemoAccount): { company_id: string; bu_id: string } {
  return { company_id: bu.companyId, bu_id: bu.id };
}

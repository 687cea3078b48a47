import { todayInParis } from '../../domain/dates/zone';
import { legalFormLabel, type LegalStructure } from '../../domain/identity/legalForm';
import { showPhone } from '../../domain/identity/phone';
import type { AccountFields } from '../../domain/account/fields';
import type { ClientService } from '../../domain/templates/consequences';
import type { Transaction } from '../wall';
import { fieldColumns } from './columns';

interface PersonRef {
  id: string;
  name: string;
  code: string;
}

interface Site {
  id: string;
  siret: string | null;
  name: string;
  headOffice: boolean;
  addressLine: string | null;
  postcode: string | null;
  city: string | null;
}

interface Row extends Omit<AccountFields, 'clientLeadPartnerId' | 'accountManagerId'> {
  id: string;
  number: string;
  formerNumber: string | null;
  kind: 'prospect' | 'client';
  siren: string | null;
  legalStructure: LegalStructure;
  apeNomenclature: string | null;
  businessUnit: { id: string; name: string };
  businessUnits: { id: string; name: string }[];
  clientLeadPartner: PersonRef | null;
  accountManager: PersonRef | null;
  nonDiffusible: boolean;
  sites: Site[];
  counts: { contacts: number; opportunities: number; openRequests: number; documents: number };
  leftOn: string | null;
  leftReason: string | null;
  clientGroup: { id: string; code: string; label: string; position: 'principal' | 'secondary' } | null;
  services: { service: ClientService; effectiveAt: string }[];
  grantedAt: Date | null;
  validUntil: string | null;
  version: number;
}

const personJson = (column: string) =>
  `(SELECT json_build_object('id', u.id, 'name', u.first_name || ' ' || u.last_name, 'code', u.code) FROM users u WHERE u.id = a.${column})`;

const ownColumns = fieldColumns.map((column) => `a.${column.replace(/ as (\w+)$/, ' AS "$1"')}`).join(', ');

/** One statement: the walls of each table decide what of it the caller counts and sees. */
const accountSelect = `
  SELECT a.id, a.number, a.former_number AS "formerNumber", a.kind, a.siren, a.legal_structure AS "legalStructure", a.ape_nomenclature AS "apeNomenclature", ${ownColumns},
    json_build_object('id', b.id, 'name', b.name) AS "businessUnit",
    (SELECT json_agg(json_build_object('id', w.id, 'name', w.name) ORDER BY w.id <> a.bu_id, w.name) FROM business_units w WHERE w.id = ANY (a.bu_ids)) AS "businessUnits", a.non_diffusible AS "nonDiffusible", a.version,
    ${personJson('client_lead_partner_id')} AS "clientLeadPartner", ${personJson('account_manager_id')} AS "accountManager",
    coalesce((SELECT json_agg(json_build_object('id', s.id, 'siret', s.siret, 'name', s.name, 'headOffice', s.head_office, 'addressLine', s.address_line,
      'postcode', s.postcode, 'city', s.city) ORDER BY s.head_office DESC, s.name, s.id) FROM sites s WHERE s.account_id = a.id), '[]') AS sites,
    json_build_object(
      'contacts', (SELECT count(*) FROM contacts c WHERE c.account_id = a.id) + (SELECT count(*) FROM contact_attachments x WHERE x.account_id = a.id),
      'opportunities', (SELECT count(*) FROM opportunities o WHERE o.account_id = a.id),
      'openRequests', (SELECT count(*) FROM requests r WHERE r.account_id = a.id AND r.status NOT IN ('draft', 'resolved', 'refused', 'cancelled', 'closed')),
      'documents', (SELECT count(*) FROM documents d WHERE d.account_id = a.id AND NOT EXISTS (SELECT FROM documents n WHERE n.replaces = d.id))) AS counts,
    a.left_on AS "leftOn", a.left_reason AS "leftReason",
    (SELECT json_build_object('id', g.id, 'code', g.code, 'label', g.label, 'position', m.position) FROM client_group_members m JOIN client_groups g ON g.id = m.group_id
      WHERE m.account_id = a.id OR m.siren = a.siren ORDER BY m.position LIMIT 1) AS "clientGroup",
    coalesce((SELECT json_agg(json_build_object('service', s.service, 'effectiveAt', to_char(s.effective_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')) ORDER BY s.service)
      FROM client_services s WHERE s.account_id = a.id AND s.closed_at IS NULL), '[]') AS services,
    granted.granted_at AS "grantedAt", granted.valid_until AS "validUntil"
  FROM accounts a JOIN business_units b ON b.id = a.bu_id
  LEFT JOIN LATERAL (
    SELECT x.granted_at, x.valid_until FROM acceptances x WHERE x.account_id = a.id AND x.valid_until >= :today ORDER BY x.valid_until DESC LIMIT 1) granted ON true
  WHERE a.id = :id`;

/** An account as the caller sees it, or null: outside their wall it does not exist. */
export async function readAccount(trx: Transaction, id: string, now: Date) {
  const { rows } = await trx.raw<{ rows: Row[] }>(accountSelect, { id, today: todayInParis(now) });
  const row = rows[0];
  if (!row) return null;
  const { grantedAt, validUntil, ...account } = row;
  return {
    ...account,
    phone: account.phone === null ? null : showPhone(account.phone),
    legalFormLabel: legalFormLabel(account.legalForm),
    acceptance: grantedAt && validUntil !== null ? { grantedAt: grantedAt.toISOString(), validUntil } : null,
  };
}

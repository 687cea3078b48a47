/** Reads what a proposal's papers are printed from, as everything stands now. */
import type { LetterFacts } from '../../domain/letter/facts';
import { legalFormLabel } from '../../domain/identity/legalForm';
import type { Transaction } from '../wall';
import { contactCards } from '../contacts/cards';
import { contentOf } from './content';
import { letterheadOf } from './inForce';
import { logoUri } from './logo';

type Row = Omit<LetterFacts, 'lines' | 'firm'> & { firm: LetterFacts['firm'] | null; logo: string | null };

const nameOf = (column: string) => `(SELECT u.first_name || ' ' || u.last_name FROM users u WHERE u.id = ${column})`;
const labelOf = (list: string, code: string) =>
  `coalesce((SELECT v.label FROM list_values v WHERE v.company_id = p.company_id AND v.list = '${list}' AND v.code = ${code}), ${code})`;

/** Who is written to: the contact who signs for the client, else the main contact of the opportunity. */
const addressee = `
  (SELECT jsonb_build_object('civility', ${labelOf('civility', 'c.civility')}, 'firstName', c.first_name, 'lastName', c.last_name, 'title', c.title)
   FROM ${contactCards} c WHERE c.account_id = a.id AND ('signatory' = ANY (c.types) OR c.id = o.main_contact_id) ORDER BY 'signatory' = ANY (c.types) DESC, c.created_at LIMIT 1)`;

const letterhead = letterheadOf({ companyId: 'p.company_id', buId: 'p.bu_id' });

const firm = `
  (SELECT jsonb_build_object('name', coalesce(h.name, y.name), 'logo', h.logo_sha256, 'legalForm', h.legal_form, 'capitalCents', h.capital_cents, 'siren', h.siren, 'registry', h.registry, 'addressLine', h.address_line, 'postcode', h.postcode,
      'city', h.city, 'vatNumber', h.vat_number, 'professionalBody', h.professional_body, 'insurer', h.insurer, 'insurancePolicy', h.insurance_policy, 'phone', h.phone, 'email', h.email)
   FROM ${letterhead} JOIN companies y ON y.id = h.company_id)`;

const query = `
  SELECT p.number, p.label, p.state, p.proposed_on AS "proposedOn", p.content_hash AS "contentHash",
    CASE WHEN p.state <> 'draft' THEN (SELECT max(v.number) FROM proposal_versions v WHERE v.proposal_id = p.id) END AS version,
    ${firm} AS firm, ${logoUri(`(SELECT h.logo_sha256 FROM ${letterhead})`)} AS logo,
    jsonb_build_object('number', a.number, 'name', a.legal_name, 'legalForm', a.legal_form, 'siren', a.siren, 'addressLine', a.address_line, 'postcode', a.postcode, 'city', a.city) AS client,
    ${addressee} AS addressee, ${nameOf('o.engagement_partner_id')} AS partner, ${nameOf('o.engagement_manager_id')} AS manager,
    jsonb_build_object('number', m.number, 'startsOn', m.starts_on, 'endsOn', m.ends_on, 'closingOn', m.closing_on) AS mission,
    coalesce(r.kind, 'other') AS practice, coalesce(f.label, p.label) AS offer, coalesce(f.accounting, false) AS accounting, ${labelOf('serviceType', 'o.service_type')} AS "serviceType"
  FROM proposals p JOIN opportunities o ON o.id = p.opportunity_id JOIN accounts a ON a.id = p.account_id JOIN missions m ON m.id = p.mission_id
  LEFT JOIN practices r ON r.id = o.practice_id LEFT JOIN offers f ON f.id = o.offer_id
  WHERE p.id = ?`;

/** The logo as it is drawn: facts name it only. */
export type LetterRead = { facts: LetterFacts; logo: string | null } | { missing: 'proposal' | 'letterhead' };

export async function readLetterFacts(trx: Transaction, proposalId: string): Promise<LetterRead> {
  const { rows } = await trx.raw<{ rows: Row[] }>(query, [proposalId]);
  const row = rows[0];
  if (!row) return { missing: 'proposal' };
  if (!row.firm) return { missing: 'letterhead' };
  const { lines } = await contentOf(trx, proposalId);
  const { client, logo, ...facts } = row;
  return {
    logo,
    facts: {
      ...facts,
      firm: row.firm,
      client: { ...client, legalForm: client.legalForm === null ? null : legalFormLabel(client.legalForm) },
      lines,
    },
  };
}

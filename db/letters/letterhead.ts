/** The letterhead of the firm, or of one of its business units, read and changed by its administrator. */
import { createHash } from 'node:crypto';
import { refuse, type Refusal } from '../../domain/errors/refusal';
import type { Letterhead } from '../../domain/letter/facts';
import { refuseLetterhead } from '../../domain/letter/letterhead';
import type { Person } from '../../domain/principal/principal';
import { writeAudit } from '../cases/audit';
import type { Transaction } from '../wall';
import { letterheadsKept } from './inForce';
import { logoUri } from './logo';

export interface KeptLetterhead {
  /** 0 as long as there is none. */
  version: number;
  firm: Letterhead | null;
  /** As a `data:` address. */
  logo: string | null;
  lastChange: { by: string; at: string } | null;
  /** The company's own name, to begin with. */
  companyName: string;
}

const query = `
  SELECT coalesce(h.version, 0) AS version, y.name AS "companyName", ${logoUri('h.logo_sha256')} AS logo,
    CASE WHEN h.company_id IS NOT NULL THEN jsonb_build_object('name', coalesce(h.name, y.name), 'legalForm', h.legal_form, 'capitalCents', h.capital_cents, 'siren', h.siren, 'registry', h.registry, 'addressLine', h.address_line,
      'postcode', h.postcode, 'city', h.city, 'vatNumber', h.vat_number, 'professionalBody', h.professional_body, 'insurer', h.insurer, 'insurancePolicy', h.insurance_policy, 'phone', h.phone, 'email', h.email, 'logo', h.logo_sha256) END AS firm,
    CASE WHEN u.id IS NOT NULL THEN jsonb_build_object('by', u.first_name || ' ' || u.last_name, 'at', to_char(h.changed_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) END AS "lastChange"
  FROM companies y LEFT JOIN ${letterheadsKept} h ON h.company_id = y.id AND h.bu_id IS NOT DISTINCT FROM :unit::uuid LEFT JOIN users u ON u.id = h.changed_by WHERE y.id = :company`;

/** Its own of a unit; null for the firm's. */
export type Unit = string | null;

export async function readLetterhead(trx: Transaction, company: string, unit: Unit): Promise<KeptLetterhead> {
  const { rows } = await trx.raw<{ rows: KeptLetterhead[] }>(query, { company, unit });
  if (!rows[0]) throw new Error('a person always has a company');
  return rows[0];
}

export interface LetterheadChange {
  person: Person;
  unit: Unit;
  /** The one that the person had before their eyes. */
  version: number;
  firm: Letterhead;
  now: Date;
}

const columnsOf = (firm: Letterhead) => ({
  name: firm.name,
  legal_form: firm.legalForm,
  capital_cents: firm.capitalCents,
  siren: firm.siren,
  registry: firm.registry,
  address_line: firm.addressLine,
  postcode: firm.postcode,
  city: firm.city,
  vat_number: firm.vatNumber,
  professional_body: firm.professionalBody,
  insurer: firm.insurer,
  insurance_policy: firm.insurancePolicy,
  phone: firm.phone,
  email: firm.email,
  logo_sha256: firm.logo ?? null,
});

/** What is printed from now on; letters that left keep the one that they left with. @returns null when it is done */
export async function changeLetterhead(
  trx: Transaction,
  { person, unit, version, firm, now }: LetterheadChange,
): Promise<Refusal | null> {
  const { companyId, userId } = person;
  await lockLetterheads(trx, companyId);
  const unknown = await refuseUnit(trx, unit);
  if (unknown) return unknown;
  const kept = await readLetterhead(trx, companyId, unit);
  if (kept.version !== version) return refuse('stale_version');
  const refusal = refuseLetterhead(firm) ?? (await refuseLogo(trx, firm));
  if (refusal) return refusal;
  const columns = {
    company_id: companyId,
    ...columnsOf(firm),
    version: version + 1,
    changed_by: userId,
    changed_at: now,
  };
  if (unit === null) await trx('letterheads').insert(columns).onConflict('company_id').merge();
  else
    await trx('unit_letterheads')
      .insert({ ...columns, bu_id: unit })
      .onConflict('bu_id')
      .merge();
  await writeAudit(trx, {
    companyId,
    buId: null,
    principal: person,
    action: 'letterheadChanged',
    objectKind: 'letterhead',
    objectId: unit,
    outcome: 'applied',
    data: { mentions: changedFields(kept.firm, firm) },
    at: now,
  });
  return null;
}

const lockLetterheads = (trx: Transaction, companyId: string) =>
  trx.raw("SELECT pg_advisory_xact_lock(hashtextextended('letterheads/' || ?::text, 0))", [companyId]);

/** The unit writes on the firm's again. @returns whether it had one of its own */
export async function removeUnitLetterhead(
  trx: Transaction,
  { person, unit, now }: { person: Person; unit: string; now: Date },
): Promise<boolean> {
  await lockLetterheads(trx, person.companyId);
  if ((await trx('unit_letterheads').where({ bu_id: unit }).delete()) === 0) return false;
  await writeAudit(trx, {
    companyId: person.companyId,
    buId: null,
    principal: person,
    action: 'letterheadRemoved',
    objectKind: 'letterhead',
    objectId: unit,
    outcome: 'applied',
    at: now,
  });
  return true;
}

async function refuseUnit(trx: Transaction, unit: Unit): Promise<Refusal | null> {
  const known = unit === null || (await trx('business_units').where({ id: unit }).first<object | undefined>('id'));
  return known ? null : refuse('reference_unknown', { params: { field: 'businessUnitId' } });
}

async function refuseLogo(trx: Transaction, { logo }: Letterhead): Promise<Refusal | null> {
  const known = !logo || (await trx('letterhead_logos').where({ sha256: logo }).first<object | undefined>('sha256'));
  return known ? null : refuse('reference_unknown', { params: { field: 'logo' } });
}

function changedFields(before: Letterhead | null, after: Letterhead): string[] {
  return (Object.keys(after) as (keyof Letterhead)[]).filter(
    (field) => (before?.[field] ?? null) !== (after[field] ?? null),
  );
}

/** Keeps a logo under the hash of its bytes, once. Nothing is printed with it before the letterhead names it. @returns the hash */
export async function keepLogo(
  trx: Transaction,
  { person, mediaType, content, now }: { person: Person; mediaType: string; content: Buffer; now: Date },
): Promise<string> {
  const sha256 = createHash('sha256').update(content).digest('hex');
  await trx('letterhead_logos')
    .insert({
      company_id: person.companyId,
      sha256,
      media_type: mediaType,
      content,
      added_at: now,
      added_by: person.userId,
    })
    .onConflict(['company_id', 'sha256'])
    .ignore();
  await writeAudit(trx, {
    companyId: person.companyId,
    buId: null,
    principal: person,
    action: 'logoKept',
    objectKind: 'letterhead',
    objectId: null,
    outcome: 'applied',
    data: { logo: sha256 },
    at: now,
  });
  return sha256;
}

const logoBySha256 = `SELECT ${logoUri('?')} AS logo`;

/** As a `data:` address; null where the company has no such logo. */
export async function readLogo(trx: Transaction, sha256: string): Promise<string | null> {
  const { rows } = await trx.raw<{ rows: { logo: string | null }[] }>(logoBySha256, [sha256]);
  return rows[0]?.logo ?? null;
}

import { toMoney, type Cents } from '../../../domain/money/cents';
import type { Transaction } from '../../wall';

interface Row {
  name: string;
  legal: {
    legalForm: string;
    capitalCents: Cents | null;
    siren: string;
    registry: string | null;
    address: string;
  } | null;
}

/** The company of the caller as its letterhead says it; `legal` is null as long as it has none. */
export async function companyIdentity(trx: Transaction, companyId: string) {
  const { rows } = await trx.raw<{ rows: Row[] }>(
    `SELECT coalesce(h.name, y.name) AS name, CASE WHEN h.company_id IS NOT NULL THEN jsonb_build_object('legalForm', h.legal_form, 'capitalCents', h.capital_cents, 'siren', h.siren, 'registry', h.registry, 'address', h.address_line || ', ' || h.postcode || ' ' || h.city) END AS legal
     FROM companies y LEFT JOIN letterheads h ON h.company_id = y.id WHERE y.id = ?`,
    [companyId],
  );
  const row = rows[0];
  if (!row) throw new Error('a person always has a company');
  if (row.legal === null) return { name: row.name, legal: null };
  const { capitalCents, ...legal } = row.legal;
  return { name: row.name, legal: { ...legal, capital: capitalCents === null ? null : toMoney(capitalCents) } };
}

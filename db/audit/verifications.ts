import type { Knex } from 'knex';
import { withinCompany, type Transaction } from '../wall';

export interface Verification {
  links: number;
  /** When the last link walked was sealed. */
  sealedAt: Date | null;
  anchors: number;
  findings: number;
}

/** Companies whose chain nobody has walked since then. */
export async function companiesNotVerifiedSince(knex: Knex, since: Date): Promise<string[]> {
  const { rows } = await knex.raw<{ rows: { id: string }[] }>('SELECT id FROM door_companies()');
  const due: string[] = [];
  for (const { id } of rows) {
    const recent = await withinCompany(knex, id, (trx) =>
      trx('audit_verifications').where('at', '>=', since).first<{ at: Date } | undefined>('at'),
    );
    if (!recent) due.push(id);
  }
  return due;
}

export async function keepVerification(
  knex: Knex,
  companyId: string,
  { links, sealedAt, anchors, findings }: Verification,
  at: Date,
): Promise<void> {
  await withinCompany(knex, companyId, (trx) =>
    trx('audit_verifications').insert({ company_id: companyId, at, links, sealed_at: sealedAt, anchors, findings }),
  );
}

/** The last walk over the chain of the caller's company, or null. */
export async function lastVerification(trx: Transaction) {
  const row = await trx('audit_verifications')
    .orderBy('at', 'desc')
    .first<{ at: Date; links: number; sealed_at: Date | null; anchors: number; findings: number } | undefined>();
  return row
    ? {
        verifiedAt: row.at.toISOString(),
        links: row.links,
        sealedAt: row.sealed_at?.toISOString() ?? null,
        anchors: row.anchors,
        findings: row.findings,
      }
    : null;
}

import type { Knex } from 'knex';
import { todayInParis } from '../../domain/dates/zone';
import { readWithinCompany, withinCompany, type Transaction } from '../wall';
import { settledLink, type Settled } from './settled';

/** Fewer links than this are walked in seconds: a walk that would leave out no more is whole. */
const LEFT_OUT_FROM = 100_000;

export interface Verification {
  links: number;
  /** The link after which the walk began; 0: it was whole. */
  walkedAfter: number;
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
  { links, walkedAfter, sealedAt, anchors, findings }: Verification,
  at: Date,
): Promise<void> {
  await withinCompany(knex, companyId, (trx) =>
    trx('audit_verifications').insert({
      company_id: companyId,
      at,
      links,
      walked_after: walkedAfter,
      sealed_at: sealedAt,
      anchors,
      findings,
    }),
  );
}

/**
 * Where the next walk begins: once a day in Paris at the first link, and as long as the last one that did found something;
 * else behind what was sealed a day before the head.
 */
export function nextWalkAfter(
  knex: Knex,
  companyId: string,
  now: Date,
  leftOutFrom = LEFT_OUT_FROM,
): Promise<Settled | null> {
  return readWithinCompany(knex, companyId, async (trx) => {
    const whole = await lastWhole(trx);
    if (!whole || whole.findings > 0 || todayInParis(whole.at) !== todayInParis(now)) return null;
    const link = await settledLink(trx, companyId);
    return link && link.seq >= leftOutFrom ? link : null;
  });
}

function lastWhole(trx: Transaction): Promise<{ at: Date; findings: number } | undefined> {
  return trx('audit_verifications')
    .where({ walked_after: 0 })
    .orderBy('at', 'desc')
    .first<{ at: Date; findings: number } | undefined>('at', 'findings');
}

/** The last walk over the chain of the caller's company, or null. */
export async function lastVerification(trx: Transaction) {
  const row = await trx('audit_verifications')
    .orderBy('at', 'desc')
    .first<{ at: Date; links: number; sealed_at: Date | null; anchors: number; findings: number } | undefined>();
  return row
    ? {
        verifiedAt: row.at.toISOString(),
        wholeAt: (await lastWhole(trx))?.at.toISOString() ?? null,
        links: row.links,
        sealedAt: row.sealed_at?.toISOString() ?? null,
        anchors: row.anchors,
        findings: row.findings,
      }
    : null;
}

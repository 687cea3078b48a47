/** Beside the processes: the audit is sealed every few seconds, its head leaves the database every few minutes, and each hour somebody walks the chain: each night whole, else what is new of it. */
import type { Knex } from 'knex';
import { chainHeads } from '../../db/audit/heads';
import { createSealer } from '../../db/audit/seal';
import { companiesNotVerifiedSince, keepVerification, nextWalkAfter } from '../../db/audit/verifications';
import { verifyCompany } from '../../db/audit/verify';
import type { Anchors } from '../../integrations/audit-anchor/anchors';
import { eachAlone } from '../../platform/eachAlone';
import { every } from '../../platform/every';

const sealEveryMs = 2000;
const anchorEveryMs = 5 * 60_000;
const verifyEveryMs = 60 * 60_000;
/** Whether a walk is due: another worker may have died in one. */
const lookEveryMs = 5 * 60_000;

/** The audit of a company is not what was written: an error to alert on. `npm run audit:verify` names the places. */
export class AuditTamperedError extends Error {
  override readonly name = 'AuditTamperedError';
  readonly code = 'audit_tampered';
  constructor(
    readonly companyId: string,
    readonly findings: number,
  ) {
    super(`the audit of company ${companyId} does not fit in ${findings} places`);
  }
}

/**
 * Walks the chains that nobody has walked within the hour, and keeps what was found for the auditor's page.
 * @param leftOutFrom how many links a walk must leave out to be worth beginning later than at the first
 */
export async function verifyWhenDue(
  knex: Knex,
  anchors: Anchors | undefined,
  onError: (error: unknown) => void,
  now: Date = new Date(),
  leftOutFrom?: number,
): Promise<void> {
  const walk = async (companyId: string) => {
    const after = await nextWalkAfter(knex, companyId, now, leftOutFrom);
    const { heads, forged } = (await anchors?.read(companyId, after?.seq)) ?? { heads: [], forged: 0 };
    const { links, sealedAt, findings } = await verifyCompany(knex, companyId, heads, now, after);
    const found = findings.length + forged;
    const walked = { links, walkedAfter: after?.seq ?? 0, sealedAt, anchors: heads.length, findings: found };
    await keepVerification(knex, companyId, walked, now);
    if (found > 0) onError(new AuditTamperedError(companyId, found));
  };
  await eachAlone(await companiesNotVerifiedSince(knex, new Date(now.getTime() - verifyEveryMs)), walk, onError);
}

/** The head of each company leaves the database. */
export async function anchorHeads(knex: Knex, anchors: Anchors, onError: (error: unknown) => void): Promise<void> {
  await eachAlone(await chainHeads(knex), (head) => anchors.add(head, new Date()), onError);
}

/** @param anchors undefined: no key to sign them with @returns stops all of it, after the turns under way */
export function keepAudit(
  knex: Knex,
  anchors: Anchors | undefined,
  onError: (error: unknown) => void,
): () => Promise<unknown> {
  const seal = createSealer(knex, onError);
  const anchor = async () => {
    await seal();
    if (anchors) await anchorHeads(knex, anchors, onError);
  };
  // By itself: a walk of minutes keeps no anchor waiting.
  const verify = async () => {
    await seal();
    await verifyWhenDue(knex, anchors, onError);
  };
  const stops = [
    every(sealEveryMs, () => seal(), onError),
    every(anchorEveryMs, anchor, onError),
    every(lookEveryMs, verify, onError),
  ];
  return () => Promise.all(stops.map((stop) => stop()));
}

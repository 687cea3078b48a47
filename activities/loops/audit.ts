/** Beside the processes: the audit is sealed every few seconds, its head leaves the database every few minutes, and each hour somebody walks the chain. */
import type { Knex } from 'knex';
import { chainHeads } from '../../db/audit/heads';
import { createSealer } from '../../db/audit/seal';
import { companiesNotVerifiedSince, keepVerification } from '../../db/audit/verifications';
import { verifyCompany } from '../../db/audit/verify';
import type { Anchors } from '../../integrations/audit-anchor/anchors';
import { eachAlone } from '../../platform/eachAlone';
import { every } from '../../platform/every';

const sealEveryMs = 2000;
const anchorEveryMs = 5 * 60_000;
const verifyEveryMs = 60 * 60_000;

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

/** Walks the chains that nobody has walked within the hour, and keeps what was found for the auditor's page. */
export async function verifyWhenDue(
  knex: Knex,
  anchors: Anchors | undefined,
  onError: (error: unknown) => void,
  now: Date = new Date(),
): Promise<void> {
  const walk = async (companyId: string) => {
    const { heads, forged } = (await anchors?.read(companyId)) ?? { heads: [], forged: 0 };
    const { links, sealedAt, findings } = await verifyCompany(knex, companyId, heads, now);
    const found = findings.length + forged;
    await keepVerification(knex, companyId, { links, sealedAt, anchors: heads.length, findings: found }, now);
    if (found > 0) onError(new AuditTamperedError(companyId, found));
  };
  await eachAlone(await companiesNotVerifiedSince(knex, new Date(now.getTime() - verifyEveryMs)), walk, onError);
}

/** The head of each company leaves the database. */
export async function anchorHeads(knex: Knex, anchors: Anchors, onError: (error: unknown) => void): Promise<void> {
  await eachAlone(await chainHeads(knex), (head) => anchors.add(head, new Date()), onError);
}

/** @param anchors undefined: no key to sign them with @returns stops both, after the turn under way */
export function keepAudit(
  knex: Knex,
  anchors: Anchors | undefined,
  onError: (error: unknown) => void,
): () => Promise<unknown> {
  const seal = createSealer(knex, onError);
  const anchorAndVerify = async () => {
    await seal();
    if (anchors) await anchorHeads(knex, anchors, onError);
    await verifyWhenDue(knex, anchors, onError);
  };
  const [stopSealing, stopAnchoring] = [
    every(sealEveryMs, () => seal(), onError),
    every(anchorEveryMs, anchorAndVerify, onError),
  ];
  return () => Promise.all([stopSealing(), stopAnchoring()]);
}

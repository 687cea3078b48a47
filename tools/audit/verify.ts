/** Walks every company's chain and compares it with its anchors. */
import type { Knex } from 'knex';
import { verifyCompany, type Finding } from '../../db/audit/verify';
import type { Anchors } from '../../integrations/audit-anchor/anchors';
import type { GivenHead } from './heads';

export interface VerifiedAudit {
  companies: number;
  links: number;
  anchors: number;
  findings: Finding[];
}

/** @param given heads that somebody wrote down, to be found in their company's chain as they were */
export async function verifyAudit(
  knex: Knex,
  anchors: Anchors,
  { now = new Date(), given = [] }: { now?: Date; given?: readonly GivenHead[] } = {},
): Promise<VerifiedAudit> {
  const { rows } = await knex.raw<{ rows: { id: string }[] }>('SELECT id FROM door_companies()');
  const all: VerifiedAudit = { companies: rows.length, links: 0, anchors: 0, findings: [] };
  for (const { id: companyId } of rows) {
    const { heads, forged } = await anchors.read(companyId);
    const { links, findings } = await verifyCompany(
      knex,
      companyId,
      [...heads, ...given.filter((head) => head.companyId === companyId)],
      now,
    );
    all.links += links;
    all.anchors += heads.length;
    all.findings.push(
      ...findings,
      ...Array.from({ length: forged }, () => ({
        kind: 'anchor_forged' as const,
        companyId,
        seq: null,
        auditId: null,
      })),
    );
  }
  const known = rows.map(({ id }) => id);
  all.findings.push(
    ...given
      .filter(({ companyId }) => !known.includes(companyId))
      .map(({ companyId, seq }) => ({ kind: 'tail_cut' as const, companyId, seq, auditId: null })),
  );
  return all;
}

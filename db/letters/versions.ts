import { actorId, type CaseContext } from '../cases/context';
import { contentJson } from './content';

/** Keeps what is being submitted. Submitted again unchanged, it is the same version. */
export async function keepVersion({ trx, now, principal }: CaseContext, proposalId: string): Promise<void> {
  await trx.raw(
    `INSERT INTO proposal_versions (company_id, bu_id, proposal_id, number, content, content_hash, net_cents, vat_cents, catalogue_cents, submitted_at, submitted_by)
     SELECT p.company_id, p.bu_id, p.id, coalesce(v.number, 0) + 1, ${contentJson}, p.content_hash, p.net_cents, p.vat_cents, p.catalogue_cents, :now, :by
     FROM proposals p LEFT JOIN LATERAL (SELECT * FROM proposal_versions x WHERE x.proposal_id = p.id ORDER BY x.number DESC LIMIT 1) v ON true
     WHERE p.id = :proposal AND v.content IS DISTINCT FROM ${contentJson}`,
    { proposal: proposalId, now, by: actorId(principal) },
  );
}

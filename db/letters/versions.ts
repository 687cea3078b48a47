import { toMoney } from '../../domain/money/cents';
import type { VersionContent } from '../../domain/proposal/version';
import { actorId, type CaseContext } from '../cases/context';
import { mostShown, upTo } from '../upTo';
import type { Transaction } from '../wall';
import { contentJson, contentOf } from './content';

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

interface VersionRow {
  number: number;
  contentHash: string;
  netCents: number;
  submittedAt: Date;
  by: { id: string; name: string; code: string } | null;
  outcome: 'approved' | 'refused' | 'void' | null;
  sent: boolean;
}

/** Versions that were submitted, the latest first, with what became of it; and whether the proposal has changed since. */
export async function versionsOf(trx: Transaction, proposalId: string) {
  const { rows } = await trx.raw<{ rows: VersionRow[] }>(
    `SELECT v.number, v.content_hash AS "contentHash", v.net_cents AS "netCents", v.submitted_at AS "submittedAt",
       (SELECT jsonb_build_object('id', u.id, 'name', u.first_name || ' ' || u.last_name, 'code', u.code) FROM users u WHERE u.id = v.submitted_by) AS by,
       (SELECT x.outcome FROM approvals x JOIN cases c ON c.id = x.id WHERE x.proposal_id = v.proposal_id AND x.content_hash = v.content_hash AND c.opened_at >= v.submitted_at ORDER BY c.opened_at DESC LIMIT 1) AS outcome,
       EXISTS (SELECT 1 FROM proposal_sendings s WHERE s.version_id = v.id) AS sent
     FROM proposal_versions v WHERE v.proposal_id = ? ORDER BY v.number DESC LIMIT ?`,
    [proposalId, mostShown + 1],
  );
  return upTo(
    rows.map(({ netCents, submittedAt, ...row }) => ({
      ...row,
      net: toMoney(netCents),
      submittedAt: submittedAt.toISOString(),
    })),
  );
}

/** A version by its number, or what the proposal holds now; null when there is none that the caller sees. */
export async function versionContent(
  trx: Transaction,
  proposalId: string,
  number: number | 'now',
): Promise<VersionContent | null> {
  if (number === 'now')
    return (await trx('proposals').where({ id: proposalId }).first('id')) ? contentOf(trx, proposalId) : null;
  const version = await trx('proposal_versions')
    .where({ proposal_id: proposalId, number })
    .first<{ content: VersionContent } | undefined>('content');
  return version?.content ?? null;
}

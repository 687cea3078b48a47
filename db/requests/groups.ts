import { groupLabel } from '../../domain/group/group';
import type { GroupFacts } from '../../domain/processes/request/facts';
import { sirensIn, type FieldValues } from '../../domain/templates/field';
import type { Transaction } from '../wall';

/**
 * Groups of the whole company that a new one would meet. In a transaction that decides, other groups of the company wait
 * until it commits: two never count up from the same code.
 */
export async function groupFacts(
  trx: Transaction,
  { accountId, fields }: { accountId: string; fields: FieldValues },
  lock: boolean,
): Promise<GroupFacts> {
  if (lock)
    await trx.raw("SELECT pg_advisory_xact_lock(hashtextextended('client_groups/' || wall_company()::text, 0))");
  const { rows } = await trx.raw<{ rows: GroupFacts[] }>(
    `SELECT (SELECT max(g.code) FROM client_groups g) AS "lastCode",
       (SELECT jsonb_build_object('code', g.code, 'label', g.label) FROM client_groups g WHERE fold_text(g.label) = fold_text(:label)) AS named,
       (SELECT jsonb_build_object('code', g.code, 'label', g.label) FROM client_group_members m JOIN client_groups g ON g.id = m.group_id WHERE m.account_id = :account
         OR m.siren = (SELECT a.siren FROM accounts a WHERE a.id = :account) LIMIT 1) AS "ofClient",
       coalesce((SELECT jsonb_agg(jsonb_build_object('siren', m.siren, 'code', g.code, 'label', g.label) ORDER BY m.siren)
         FROM client_group_members m JOIN client_groups g ON g.id = m.group_id WHERE m.siren = ANY (:sirens::text[])), '[]') AS taken`,
    { account: accountId, label: groupLabel(fields['name'] ?? ''), sirens: sirensIn(fields['companies'] ?? '') },
  );
  const facts = rows[0];
  if (!facts) throw new Error('no groups were read');
  return facts;
}

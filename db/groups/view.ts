import { todayInParis } from '../../domain/dates/zone';
import type { GroupKind, GroupPosition } from '../../domain/group/group';
import { toMoney } from '../../domain/money/cents';
import { weightedByStage } from '../../domain/opportunity/amount';
import type { OpenStage } from '../../domain/opportunity/stage';
import { escapeLike } from '../search';
import { settingsOn } from '../settings';
import type { Transaction } from '../wall';

export interface GroupRef {
  id: string;
  code: string;
  label: string;
  kind: GroupKind;
}

/** Groups of the company by code; what they are called beyond that is for who works with one of their companies. */
export async function listGroups(trx: Transaction, q: string): Promise<GroupRef[]> {
  const { rows } = await trx.raw<{ rows: GroupRef[] }>(
    "SELECT g.id, g.code, g.label, g.kind FROM client_groups g WHERE fold_text(g.code || ' ' || g.label) LIKE '%' || fold_text(?) || '%' ORDER BY g.code LIMIT 50",
    [escapeLike(q.trim())],
  );
  return rows;
}

interface Member {
  siren: string | null;
  position: GroupPosition;
  account: { id: string; number: string; name: string; kind: 'prospect' | 'client' } | null;
  openOpportunities: number;
  cents: number;
}

const selectMembers = `
  SELECT m.siren, m.position, CASE WHEN a.id IS NULL THEN NULL ELSE jsonb_build_object('id', a.id, 'number', a.number, 'name', a.trade_name, 'kind', a.kind) END AS account,
    coalesce(s.count, 0) AS "openOpportunities", coalesce(s.cents, 0) AS cents
  FROM client_group_members m LEFT JOIN accounts a ON a.id = m.account_id OR (m.account_id IS NULL AND a.siren = m.siren)
  LEFT JOIN LATERAL (SELECT count(*)::int AS count, sum(o.euro_cents)::bigint AS cents FROM opportunities o WHERE o.account_id = a.id AND o.stage NOT IN ('won', 'lost')) s ON true
  WHERE m.group_id = ? ORDER BY m.position, a.trade_key NULLS LAST, m.siren`;

interface Sum {
  stage: OpenStage;
  buId: string;
  count: number;
  cents: number;
}

const selectPipeline = `
  SELECT o.stage, o.bu_id AS "buId", count(*)::int AS count, coalesce(sum(o.euro_cents), 0)::bigint AS cents FROM opportunities o JOIN accounts a ON a.id = o.account_id
  WHERE o.stage IN ('identification', 'qualification', 'proposition') AND EXISTS (SELECT 1 FROM client_group_members m WHERE m.group_id = ? AND (m.account_id = a.id OR m.siren = a.siren))
  GROUP BY o.stage, o.bu_id`;

const stages = ['identification', 'qualification', 'proposition'] as const satisfies readonly OpenStage[];

/**
 * A group with its companies and what is under way with all of them: as far as the caller's walls let them see, which the
 * companies out of sight say. Null when none of its companies is in sight.
 */
export async function readGroup(trx: Transaction, id: string, now: Date) {
  // First, so that a group out of sight takes no longer than one that is none.
  const { rows: members } = await trx.raw<{ rows: Member[] }>(selectMembers, [id]);
  if (!members.some(({ account }) => account !== null)) return null;
  const group = await trx('client_groups')
    .where({ id })
    .first<(GroupRef & { name: string }) | undefined>('id', 'code', 'label', 'kind', 'name');
  if (!group) return null;
  const { rows: sums } = await trx.raw<{ rows: Sum[] }>(selectPipeline, [id]);
  const settingsOf = await settingsOn(trx, todayInParis(now));
  const pipeline = stages.map((stage) => {
    const own = sums.filter((sum) => sum.stage === stage);
    const weighted = own.reduce(
      (total, { cents, buId }) => total + weightedByStage(cents, stage, settingsOf(buId).stageProbabilities.value),
      0,
    );
    return {
      stage,
      count: own.reduce((total, { count }) => total + count, 0),
      amount: toMoney(own.reduce((total, { cents }) => total + cents, 0)),
      weighted: toMoney(weighted),
    };
  });
  return {
    ...group,
    members: members.map(({ cents, ...member }) => ({ ...member, amount: toMoney(cents) })),
    pipeline,
  };
}

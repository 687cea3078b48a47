/** The list of proposals of the perimeter (requirements 137-146): found by client, summed as a whole, paged by number. */
import { fiscalYearOf } from '../../domain/dates/fiscalYear';
import { todayInParis } from '../../domain/dates/zone';
import type { MissionState } from '../../domain/mission/state';
import { toMoney } from '../../domain/money/cents';
import type { ProposalState } from '../../domain/proposal/state';
import { accountRef } from '../accounts/accountRef';
import { readCursor, writeCursor } from '../cases/read/cursor';
import { inOneTrip } from '../inOneTrip';
import { everyWordIn, wordsOf } from '../search';
import { settingsOn } from '../settings';
import type { Transaction } from '../wall';

export interface ProposalFilter {
  /** Without one, all that is not archived. */
  state?: ProposalState | undefined;
  q?: string | undefined;
}

interface Row {
  id: string;
  number: string;
  label: string;
  state: ProposalState;
  proposedOn: string;
  buId: string;
  netCents: number;
  vatCents: number;
  lineCount: number;
  account: { id: string; number: string; name: string; kind: 'prospect' | 'client' };
  opportunity: { id: string; name: string; number: string };
  mission: { id: string; number: string; label: string; state: MissionState };
}

interface Totals {
  count: number;
  netCents: number;
  vatCents: number;
}

const from = 'FROM proposals p JOIN accounts a ON a.id = p.account_id';
const inState = "(CASE WHEN :state::text IS NULL THEN p.state <> 'archived' ELSE p.state = :state END)";
const proposalsWith = `${inState} AND ${everyWordIn("fold_text(p.number || ' ' || p.label)", 'a.search_text')}`;
const whereFor = (q: string | undefined) => ({ sql: q === undefined ? inState : proposalsWith });

async function readTotals(
  trx: Transaction,
  q: string | undefined,
  bindings: { state: string | null; words: string[] },
) {
  const where = whereFor(q);
  const { rows } = await trx.raw<{ rows: Totals[] }>(
    `SELECT count(*)::int AS count, coalesce(sum(p.net_cents), 0)::bigint AS "netCents", coalesce(sum(p.vat_cents), 0)::bigint AS "vatCents" ${from} WHERE ${where.sql}`,
    bindings,
  );
  const { count, netCents, vatCents } = rows[0] ?? { count: 0, netCents: 0, vatCents: 0 };
  return { count, net: toMoney(netCents), gross: toMoney(netCents + vatCents) };
}

async function readPage(
  trx: Transaction,
  q: string | undefined,
  bindings: { state: string | null; words: string[]; afterKey: string | null; afterId: string | null; limit: number },
): Promise<Row[]> {
  const where = whereFor(q);
  const { rows } = await trx.raw<{ rows: Row[] }>(
    `SELECT p.id, p.number, p.label, p.state, p.proposed_on AS "proposedOn", p.bu_id AS "buId", p.net_cents AS "netCents", p.vat_cents AS "vatCents", ${accountRef} AS account,
       (SELECT count(*)::int FROM proposal_lines l WHERE l.proposal_id = p.id) AS "lineCount",
       (SELECT jsonb_build_object('id', o.id, 'name', o.name, 'number', o.number) FROM opportunities o WHERE o.id = p.opportunity_id) AS opportunity,
       (SELECT jsonb_build_object('id', m.id, 'number', m.number, 'label', m.label, 'state', m.state) FROM missions m WHERE m.id = p.mission_id) AS mission
     ${from} WHERE ${where.sql} AND (:afterKey::text IS NULL OR (p.number, p.id) < (:afterKey::text, :afterId::uuid)) ORDER BY p.number DESC, p.id DESC LIMIT :limit`,
    bindings,
  );
  return rows;
}

/** The latest number first; `totals` are of all of them and come with the first page. */
export async function listProposals(
  trx: Transaction,
  { state, q }: ProposalFilter,
  page: { cursor?: string | undefined; limit: number },
  now: Date,
) {
  const after = readCursor(page.cursor, 'text');
  const filter = { state: state ?? null, words: wordsOf(q ?? '') };
  const [settingsOf, totals, rows] = await inOneTrip([
    () => settingsOn(trx, todayInParis(now)),
    () => (after === null ? readTotals(trx, q, filter) : null),
    () =>
      readPage(trx, q, { ...filter, afterKey: after?.key ?? null, afterId: after?.id ?? null, limit: page.limit + 1 }),
  ]);
  const shown = rows.slice(0, page.limit);
  const last = shown.at(-1);
  const items = shown.map(({ netCents, vatCents, buId, ...row }) => ({
    ...row,
    net: toMoney(netCents),
    gross: toMoney(netCents + vatCents),
    fiscalYear: fiscalYearOf(row.proposedOn, settingsOf(buId).fiscalYearStartMonth.value),
  }));
  return {
    items,
    totals,
    nextCursor: rows.length > page.limit && last ? writeCursor({ key: last.number, id: last.id }) : null,
  };
}

/** "Activité clients et prospects" (requirements 225-227), of the interactions that the caller may read. */
import { addDays } from '../../../domain/dates/businessDate';
import { atWallTime, europeParis } from '../../../domain/dates/zone';
import { exchangeKinds, interactionKinds, meetingKinds, type InteractionKind } from '../../../domain/interaction/kinds';
import type { Person } from '../../../domain/principal/principal';
import { activityPriorities, type ActivityPriority as Priority } from '../../../domain/reporting/commercial';
import type { LiveTargetState } from '../../../domain/account/priorityTarget';
import type { PeriodAsked } from '../../../domain/reporting/period';
import { inOneTrip } from '../../inOneTrip';
import type { Transaction } from '../../wall';
import { labelIn } from '../../listValues';
import { liveTargetState } from '../../priorityTargets/columns';
import type { Days } from './filter';
import { frameOf, targetYearOf } from './frame';

export interface ActivityFilter {
  regionId?: string | undefined;
  hubId?: string | undefined;
  businessUnitId?: string | undefined;
  assigneeId?: string | undefined;
  clientLeadPartnerId?: string | undefined;
  segment?: string | undefined;
  prioritySector?: string | undefined;
  priorityTarget?: LiveTargetState | undefined;
}

const columns: Readonly<Record<keyof ActivityFilter, string>> = {
  regionId: 'h.region_id',
  hubId: 'b.hub_id',
  businessUnitId: 'i.bu_id',
  assigneeId: 'i.assignee_id',
  clientLeadPartnerId: 'a.client_lead_partner_id',
  segment: 'a.segment',
  prioritySector: 'a.priority_sector',
  priorityTarget: liveTargetState,
};

export interface Counted {
  sql: string;
  bindings: Record<string, string | number | Date | readonly string[]>;
}

/** Interactions `i` that are done in the period or still open, notes aside, with the instants that tell them apart. */
function interactionsOf(filter: ActivityFilter, { from, to }: Days, targetYear: number, now: Date): Counted {
  const given = (Object.keys(columns) as (keyof ActivityFilter)[]).flatMap((name) =>
    filter[name] === undefined ? [] : [[name, filter[name]] as const],
  );
  return {
    sql: `FROM interactions i JOIN accounts a ON a.id = i.account_id JOIN business_units b ON b.id = i.bu_id JOIN hubs h ON h.id = b.hub_id
      WHERE i.kind <> 'note' AND (i.done_at IS NULL OR i.starts_at >= :since AND i.starts_at < :until) ${given.map(([name]) => `AND ${columns[name]} = :${name}`).join(' ')}`,
    bindings: {
      ...Object.fromEntries(given),
      since: atWallTime(from, 0, europeParis),
      until: atWallTime(addDays(to, 1), 0, europeParis),
      now,
      targetYear,
      meetings: meetingKinds,
      exchanges: exchangeKinds,
    },
  };
}

interface ActivitySum {
  key: string | null;
  name: string | null;
  done: number;
  planned: number;
  overdue: number;
  meetings: number;
}

const axes = {
  kind: { key: 'i.kind', name: 'g.key' },
  person: { key: 'i.assignee_id', name: "(SELECT u.first_name || ' ' || u.last_name FROM users u WHERE u.id = g.key)" },
  unit: { key: 'i.bu_id', name: '(SELECT x.name FROM business_units x WHERE x.id = g.key)' },
  // Whom the firm means to develop, apart from everybody else (requirement 225).
  priority: { key: `CASE WHEN ${liveTargetState} = 'validated' THEN a.kind ELSE 'other' END`, name: 'g.key' },
  segment: { key: 'a.segment', name: labelIn('segment', 'g.key') },
};

/** Done, planned, overdue (requirement 227), and the meetings among what is done. */
const stands = `count(*) FILTER (WHERE i.done_at IS NOT NULL)::int AS done, count(*) FILTER (WHERE i.done_at IS NULL AND i.ends_at >= :now)::int AS planned,
  count(*) FILTER (WHERE i.done_at IS NULL AND i.ends_at < :now)::int AS overdue, count(*) FILTER (WHERE i.done_at IS NOT NULL AND i.kind = ANY (:meetings))::int AS meetings`;

async function sumsBy(trx: Transaction, axis: keyof typeof axes, { sql, bindings }: Counted): Promise<ActivitySum[]> {
  const { key, name: groupName } = axes[axis];
  const { rows } = await trx.raw<{ rows: ActivitySum[] }>(
    `SELECT g.key::text AS key, ${groupName} AS name, g.done, g.planned, g.overdue, g.meetings FROM (SELECT ${key} AS key, ${stands} ${sql} GROUP BY 1) g ORDER BY 2 NULLS LAST, 1`,
    bindings,
  );
  return rows;
}

type Headline = Record<'done' | 'planned' | 'overdue' | 'meetings' | 'exchanges' | 'accounts', number>;

async function headlineOf(trx: Transaction, { sql, bindings }: Counted): Promise<Headline> {
  const { rows } = await trx.raw<{ rows: Headline[] }>(
    `SELECT ${stands}, count(*) FILTER (WHERE i.done_at IS NOT NULL AND i.kind = ANY (:exchanges))::int AS exchanges,
       count(DISTINCT i.account_id) FILTER (WHERE i.done_at IS NOT NULL AND i.kind = ANY (:exchanges))::int AS accounts ${sql}`,
    bindings,
  );
  return rows[0] ?? { done: 0, planned: 0, overdue: 0, meetings: 0, exchanges: 0, accounts: 0 };
}

const isKind = (row: ActivitySum): row is ActivitySum & { key: InteractionKind } =>
  interactionKinds.some((kind) => kind === row.key);

const isPriority = (row: ActivitySum): row is ActivitySum & { key: Priority } =>
  activityPriorities.some((priority) => priority === row.key);

export async function activityReport(
  trx: Transaction,
  person: Person,
  { fiscalYear, from, to, ...filter }: ActivityFilter & PeriodAsked,
  now: Date,
) {
  const frame = await frameOf(trx, person, { fiscalYear, from, to }, now);
  const counted = interactionsOf(filter, frame.period, await targetYearOf(trx, person, frame.period, now), now);
  const by = (axis: keyof typeof axes) => () => sumsBy(trx, axis, counted);
  const [headline, kinds, people, units, segments, priorities] = await inOneTrip([
    () => headlineOf(trx, counted),
    by('kind'),
    by('person'),
    by('unit'),
    by('segment'),
    by('priority'),
  ]);
  return {
    ...frame,
    headline,
    kinds: kinds.filter(isKind),
    people,
    units,
    segments,
    priorities: priorities.filter(isPriority),
  };
}

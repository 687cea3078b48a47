/** The time of a request: who had it, from when to when, and how late it is by whose doing. */
import { businessMsBetween } from '../../domain/calendar/businessTime';
import type { RequestKind } from '../../domain/cases/kinds';
import type { WaitCause } from '../../domain/processes/request/waits';
import { todayInParis } from '../../domain/dates/zone';
import { overrunOf, type HolderKind } from '../../domain/serviceLevel/ledger';
import { budgetMinutes } from '../../domain/settings/settings';
import { templates } from '../../domain/templates/registry';
import { readCase } from '../cases/caseRow';
import { settingsOf } from '../settings';
import { calendarOf } from '../steps/performers';
import type { Transaction } from '../wall';

interface SpanRow {
  holder: HolderKind;
  name: string | null;
  cause: WaitCause | null;
  node: string | null;
  calendar: string;
  from: Date;
  to: Date | null;
}

async function readSpans(trx: Transaction, caseId: string): Promise<SpanRow[]> {
  const { rows } = await trx.raw<{ rows: SpanRow[] }>(
    `SELECT h.holder_kind AS holder, coalesce(u.first_name || ' ' || u.last_name, r.name) AS name, h.cause, h.node, h.calendar, h.from_at AS "from", h.to_at AS "to"
     FROM case_holders h LEFT JOIN users u ON u.id = h.holder_user_id LEFT JOIN regions r ON r.id = h.holder_region_id WHERE h.case_id = ? ORDER BY h.position`,
    [caseId],
  );
  return rows;
}

const minutes = (ms: number) => Math.floor(ms / 60_000);

/** Null when the caller does not see the request, or while it is a draft: nobody waits for one. */
export async function readRequestTime(trx: Transaction, requestId: string, now: Date) {
  const request = await trx('requests')
    .where({ id: requestId })
    .first<{ template: RequestKind; sentAt: Date | null } | undefined>('template', 'submitted_at as sentAt');
  const row = request && (await readCase(trx, requestId));
  if (!row || request.sentAt === null) return null;
  const { sentAt, template } = request;
  const calendar = await calendarOf(trx, row);
  const budget = budgetMinutes(await settingsOf(trx, row.buId, todayInParis(sentAt)), templates[template].serviceLevel);
  const spans = (await readSpans(trx, requestId)).filter(({ to }) => to === null || to > sentAt);
  const { promisedAt, shares } = overrunOf(spans, sentAt, budget, calendar, now);
  const late = shares.map(({ span, ms }) => ({
    holder: span.holder,
    name: span.name,
    cause: span.cause,
    minutes: minutes(ms),
  }));
  const businessMs = ({ from, to }: SpanRow) => businessMsBetween(from < sentAt ? sentAt : from, to ?? now, calendar);
  const held = spans.filter(({ holder }) => holder === 'business_support');
  return {
    sentAt: sentAt.toISOString(),
    promisedAt: promisedAt.toISOString(),
    budgetMinutes: budget,
    lateMinutes: late.reduce((sum, share) => sum + share.minutes, 0),
    usedMinutes: minutes(held.reduce((sum, span) => sum + businessMs(span), 0)),
    calendar: spans[0]?.calendar ?? '',
    spans: spans
      .filter(({ holder }) => holder !== 'nobody')
      .map((span) => ({
        holder: span.holder,
        name: span.name,
        cause: span.cause,
        node: span.node,
        from: span.from.toISOString(),
        to: span.to?.toISOString() ?? null,
        minutes: minutes(businessMs(span)),
        seconds: Math.floor(businessMs(span) / 1000),
      })),
    shares: late,
  };
}

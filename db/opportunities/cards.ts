/** Cards of the board and of lists: what a consultant sees of an opportunity at a glance. */
import { acceptanceStanding, type AcceptanceFacts } from '../../domain/acceptance/standing';
import { formatAmount, toMoney } from '../../domain/money/cents';
import { weightedByStage } from '../../domain/opportunity/amount';
import { gateFields } from '../../domain/opportunity/gates';
import { isFilled } from '../../domain/opportunity/fields';
import type { OpportunityFieldValues } from '../../domain/processes/opportunity/fields';
import { gateFieldsOf } from '../../domain/processes/opportunity/gateFieldsOf';
import { isOpenStage, stageAfter, type Stage } from '../../domain/opportunity/stage';
import type { Settings } from '../../domain/settings/settings';
import { holderFor, toHolder, type HolderRow } from '../cases/read/holder';

export interface CardRow extends AcceptanceFacts {
  /** Where it stands in its list: behind this day and id, and by this key among those placed there by hand. */
  placeDay: string;
  placeId: string;
  placeKey: string;
  id: string;
  number: string;
  name: string;
  stage: Stage;
  version: number;
  accountId: string;
  accountNumber: string;
  accountName: string;
  accountKind: 'prospect' | 'client';
  amountCents: number | null;
  currency: string;
  euroCents: number | null;
  expectedSignatureOn: string | null;
  partnerId: string;
  partnerName: string;
  partnerCode: string;
  accounting: boolean;
  fields: OpportunityFieldValues;
  hoursHundredths: number | null;
  preparing: boolean;
  request:
    | (Omit<HolderRow, 'holderSince' | 'dueAt'> & {
        id: string;
        number: string;
        template: string;
        status: string;
        holderSince: string;
        dueAt: string | null;
      })
    | null;
}

/** Lines of the live proposal of `opportunities o` that plan hours. */
export const plannedLines =
  "proposals v JOIN proposal_lines l ON l.proposal_id = v.id AND l.kind = 'planned' WHERE v.opportunity_id = o.id AND v.state <> 'archived'";

/** Order of every list of opportunities: the earliest expected signature first, those without a date last. */
export const sortKey = "coalesce(o.expected_signature_on, 'infinity'::date)";

/** What the acceptance of `opportunities o` stands on. */
export const acceptanceColumns = `
    (SELECT max(x.valid_until) FROM acceptances x WHERE x.account_id = o.account_id) AS "grantedUntil",
    (SELECT q.status FROM requests q JOIN cases d ON d.id = q.id WHERE q.opportunity_id = o.id AND q.template = 'acceptance' ORDER BY d.opened_at DESC LIMIT 1) AS "requestStatus"`;

/** Everything a card shows, from a page of `opportunities o` with their places; the wall of the caller decides what of it is there. */
export const cardSelect = (from: string) => `
  SELECT o.place_day::text AS "placeDay", o.place_id AS "placeId", o.place_key AS "placeKey", o.id, o.number, o.name, o.stage, o.version, a.id AS "accountId", a.number AS "accountNumber", a.trade_name AS "accountName", a.kind AS "accountKind",
    o.amount_cents AS "amountCents", o.currency, o.euro_cents AS "euroCents", o.expected_signature_on AS "expectedSignatureOn",
    p.id AS "partnerId", p.first_name || ' ' || p.last_name AS "partnerName", p.code AS "partnerCode", coalesce(f.accounting, false) AS accounting,
    jsonb_build_object('businessUnitId', o.bu_id, 'practiceId', o.practice_id, 'offerFamilyId', o.offer_family_id, 'offerId', o.offer_id, 'sourceType', o.source_type,
      'amountCents', o.amount_cents, 'engagementManagerId', o.engagement_manager_id, 'expectedSignatureOn', o.expected_signature_on, 'serviceType', o.service_type,
      'productionStartOn', o.production_start_on, 'productionEndOn', o.production_end_on, 'closingOn', o.closing_on) AS fields,
    ${acceptanceColumns}, (SELECT sum(l.quantity_hundredths)::bigint FROM ${plannedLines}) AS "hoursHundredths",
    o.stage = 'proposition' AND NOT EXISTS (SELECT 1 FROM missions m WHERE m.opportunity_id = o.id AND m.state <> 'PER') AS preparing,
    (SELECT jsonb_build_object('id', c.id, 'number', c.number, 'template', c.kind, 'status', c.state, 'holderKind', c.holder_kind, 'holderCause', c.holder_cause, 'holderUserId', c.holder_user_id,
       'holderName', u.first_name || ' ' || u.last_name, 'holderFor', ${holderFor}, 'holderGroup', r.name, 'holderSince', c.holder_since, 'dueAt', c.due_at)
     FROM cases c LEFT JOIN users u ON u.id = c.holder_user_id LEFT JOIN regions r ON r.id = c.holder_region_id
     WHERE c.opportunity_id = o.id AND c.id <> o.id AND c.closed_at IS NULL ORDER BY c.opened_at DESC LIMIT 1) AS request
  FROM ${from} JOIN accounts a ON a.id = o.account_id JOIN users p ON p.id = o.engagement_partner_id LEFT JOIN offers f ON f.id = o.offer_id`;

function gateOf(row: CardRow, today: string) {
  const to = stageAfter[row.stage];
  if (!to) return null;
  const wanted = gateFields(row.stage, to, { accountingOffer: row.accounting });
  const filled = wanted.filter((field) => isFilled(gateFieldsOf(row.fields), field)).length;
  if (to !== 'proposition') return { to, filled, of: wanted.length };
  const asked = ['requested', 'granted'].includes(acceptanceStanding(row, today));
  return { to, filled: filled + (asked ? 1 : 0), of: wanted.length + 1 };
}

function requestChip(row: CardRow, viewerId: string) {
  const { request } = row;
  if (!request) return null;
  const holder = toHolder(
    {
      ...request,
      holderSince: new Date(request.holderSince),
      dueAt: request.dueAt === null ? null : new Date(request.dueAt),
    },
    viewerId,
  );
  return { id: request.id, number: request.number, template: request.template, status: request.status, holder };
}

export interface CardContext {
  viewerId: string;
  today: string;
  settingsOf: (buId: string) => Settings;
}

export function toCard(row: CardRow, { viewerId, today, settingsOf }: CardContext) {
  const open = isOpenStage(row.stage);
  const { stageProbabilities } = settingsOf(row.fields.businessUnitId);
  return {
    id: row.id,
    number: row.number,
    name: row.name,
    stage: row.stage,
    version: row.version,
    account: { id: row.accountId, number: row.accountNumber, name: row.accountName, kind: row.accountKind },
    amount: row.amountCents === null ? null : toMoney(row.amountCents, row.currency),
    euroAmount: row.euroCents === null ? null : toMoney(row.euroCents),
    weighted:
      row.euroCents === null || !open
        ? null
        : toMoney(weightedByStage(row.euroCents, row.stage, stageProbabilities.value)),
    hours: row.hoursHundredths === null ? null : formatAmount(row.hoursHundredths),
    expectedSignatureOn: row.expectedSignatureOn,
    signatureOverdue: open && row.expectedSignatureOn !== null && row.expectedSignatureOn < today,
    engagementPartner: { id: row.partnerId, name: row.partnerName, code: row.partnerCode },
    gate: gateOf(row, today),
    request: requestChip(row, viewerId),
    preparing: row.preparing,
  };
}

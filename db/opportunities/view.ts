/** The page of one opportunity. */
import { acceptanceStanding } from '../../domain/acceptance/standing';
import { todayInParis } from '../../domain/dates/zone';
import { formatRate } from '../../domain/money/rates';
import { toMoney } from '../../domain/money/cents';
import type { RequestKind } from '../../domain/cases/kinds';
import { opportunityAmount, weightedByStage } from '../../domain/opportunity/amount';
import { opportunityPermissions, permission, type Permission } from '../../domain/processes/opportunity/permissions';
import { countedProposals } from '../../domain/processes/opportunity/whyNotEdited';
import type { RequestStatus } from '../../domain/processes/request/state';
import type { ProposalState } from '../../domain/proposal/state';
import type { Stage } from '../../domain/processes/opportunity/commands';
import type { MissionState } from '../../domain/mission/state';
import { nameDeparts } from '../../domain/opportunity/name';
import { templates } from '../../domain/templates/registry';
import { accountClosure, accountRef } from '../accounts/accountRef';
import { inOneTrip } from '../inOneTrip';
import type { Transaction } from '../wall';
import { opportunityMilestones, stagesEntered } from './milestones';
import { templatesOpen, whyNotDraftedOn, type WhyNot } from '../requests/whyNotDrafted';
import { begunBy, settingsOf } from '../settings';

interface Named {
  id: string;
  name: string;
}
interface PersonRow extends Named {
  code: string;
}

interface ViewRow {
  id: string;
  number: string;
  version: number;
  name: string;
  stage: Stage;
  stageSince: Date;
  account: { id: string; number: string; name: string; kind: 'prospect' | 'client' };
  accountClosure: { on: string | null; recorded: boolean } | null;
  businessUnit: Named;
  site: Named | null;
  mainContact: Named | null;
  engagementPartner: PersonRow;
  engagementManager: PersonRow | null;
  referrer: PersonRow | null;
  practice: Named | null;
  offerFamily: Named | null;
  offer: (Named & { accounting: boolean }) | null;
  sourceType: string | null;
  source: string | null;
  amountCents: number | null;
  euroCents: number | null;
  currency: string;
  rateMillionths: number;
  expectedSignatureOn: string | null;
  serviceType: string | null;
  salesDynamic: string | null;
  productionStartOn: string | null;
  productionEndOn: string | null;
  productionEndReason: string | null;
  closingOn: string | null;
  lossReason: string | null;
  lostOn: string | null;
  lossComment: string | null;
  competitor: string | null;
  reviveOn: string | null;
  wonOn: string | null;
  mission: { id: string; number: string; state: MissionState } | null;
  proposal: {
    id: string;
    number: string;
    state: Exclude<ProposalState, 'archived'>;
    netCents: number;
    letterSigned: boolean;
  } | null;
  grant: { requestId: string; validUntil: string } | null;
  asked: { requestId: string; status: RequestStatus } | null;
  entered: Record<string, string>;
  open: string[];
}

const personJson = (column: string) =>
  `(SELECT jsonb_build_object('id', u.id, 'name', u.first_name || ' ' || u.last_name, 'code', u.code) FROM users u WHERE u.id = ${column})`;

const query = `
  SELECT o.id, o.number, o.version, o.name, o.stage, o.stage_since AS "stageSince",
    ${accountRef} AS account, ${accountClosure} AS "accountClosure",
    (SELECT jsonb_build_object('id', b.id, 'name', b.name) FROM business_units b WHERE b.id = o.bu_id) AS "businessUnit",
    (SELECT jsonb_build_object('id', s.id, 'name', s.name) FROM sites s WHERE s.id = o.site_id) AS site,
    (SELECT jsonb_build_object('id', x.id, 'name', x.first_name || ' ' || x.last_name) FROM contacts x WHERE x.id = o.main_contact_id) AS "mainContact",
    ${personJson('o.engagement_partner_id')} AS "engagementPartner", ${personJson('o.engagement_manager_id')} AS "engagementManager", ${personJson('o.referrer_id')} AS referrer,
    (SELECT jsonb_build_object('id', p.id, 'name', p.label) FROM practices p WHERE p.id = o.practice_id) AS practice,
    (SELECT jsonb_build_object('id', p.id, 'name', p.label) FROM offer_families p WHERE p.id = o.offer_family_id) AS "offerFamily",
    (SELECT jsonb_build_object('id', p.id, 'name', p.label, 'accounting', p.accounting) FROM offers p WHERE p.id = o.offer_id) AS offer,
    o.source_type AS "sourceType", o.source, o.amount_cents AS "amountCents", o.euro_cents AS "euroCents", o.currency, o.rate_millionths AS "rateMillionths", o.expected_signature_on AS "expectedSignatureOn", o.service_type AS "serviceType", o.sales_dynamic AS "salesDynamic",
    o.production_start_on AS "productionStartOn", o.production_end_on AS "productionEndOn", o.production_end_reason AS "productionEndReason", o.closing_on AS "closingOn",
    o.loss_reason AS "lossReason", o.lost_on AS "lostOn", o.loss_comment AS "lossComment", o.competitor, o.revive_on AS "reviveOn", o.won_on AS "wonOn",
    (SELECT jsonb_build_object('id', m.id, 'number', m.number, 'state', m.state) FROM missions m WHERE m.opportunity_id = o.id ORDER BY m.created_at DESC LIMIT 1) AS mission,
    (SELECT jsonb_build_object('id', p.id, 'number', p.number, 'state', p.state, 'netCents', p.net_cents, 'letterSigned', p.signed_on IS NOT NULL) FROM proposals p WHERE p.opportunity_id = o.id AND p.state <> 'archived') AS proposal,
    (SELECT jsonb_build_object('requestId', x.request_id, 'validUntil', x.valid_until) FROM acceptances x WHERE x.account_id = o.account_id ORDER BY x.valid_until DESC LIMIT 1) AS "grant",
    (SELECT jsonb_build_object('requestId', r.id, 'status', r.status) FROM requests r JOIN cases c ON c.id = r.id WHERE r.opportunity_id = o.id AND r.template = 'acceptance' ORDER BY c.opened_at DESC LIMIT 1) AS asked,
    ${stagesEntered} AS entered, ${templatesOpen} AS open
  FROM opportunities o JOIN accounts a ON a.id = o.account_id WHERE o.id = ?`;

function acceptanceView({ grant, asked }: ViewRow, today: string) {
  const state = acceptanceStanding(
    { grantedUntil: grant?.validUntil ?? null, requestStatus: asked?.status ?? null },
    today,
  );
  if (state === 'granted') return { state, requestId: grant?.requestId ?? null, validUntil: grant?.validUntil ?? null };
  return { state, requestId: state === 'none' ? null : (asked?.requestId ?? null), validUntil: null };
}

/** `requestMissionSetup`: what asking for a set-up is called among the permissions. */
const requestAction = (kind: RequestKind): string => `request${kind.charAt(0).toUpperCase()}${kind.slice(1)}`;

/** What may be done with it now, and what may be asked of Business Support for it. */
function permissionsAt(stage: Stage, whyNot: WhyNot): Permission[] {
  const offered = Object.values(templates).filter(({ contexts }) => contexts.includes('opportunity'));
  return [
    ...opportunityPermissions(stage),
    ...offered.map((template) => permission(requestAction(template.kind), whyNot(template))),
  ];
}

async function readRow(trx: Transaction, id: string): Promise<ViewRow | null> {
  const { rows } = await trx.raw<{ rows: ViewRow[] }>(query, [id]);
  return rows[0] ?? null;
}

/** @returns null when the caller does not see it */
export async function readOpportunity(trx: Transaction, id: string, now: Date) {
  const today = todayInParis(now);
  const [row] = await inOneTrip([() => readRow(trx, id), () => begunBy(trx, today)]);
  if (!row) return null;
  const [buId, accountId] = [row.businessUnit.id, row.account.id];
  const whyNot = await whyNotDraftedOn(trx, { opportunityId: id, accountId, buId, open: row.open }, now);
  const { stageProbabilities } = await settingsOf(trx, buId, today);
  const { amountCents, euroCents, currency, rateMillionths, stageSince, proposal } = row;
  const permissions = permissionsAt(row.stage, whyNot);
  const probabilities = stageProbabilities.value;
  const acceptance = acceptanceView(row, today);
  return {
    ...row,
    stageSince: stageSince.toISOString(),
    nameWarning: nameDeparts(row.name, row.offerFamily?.name, row.offer?.name),
    amount: amountCents === null ? null : toMoney(amountCents, currency),
    rate: formatRate(rateMillionths),
    euroAmount: euroCents === null ? null : toMoney(euroCents),
    amountFrom: opportunityAmount(euroCents, countedProposals(proposal)).from,
    weighted: euroCents === null ? null : toMoney(weightedByStage(euroCents, row.stage, probabilities)),
    probability: probabilities[row.stage],
    proposal: proposal && {
      id: proposal.id,
      number: proposal.number,
      state: proposal.state,
      total: toMoney(proposal.netCents),
    },
    acceptance,
    milestones: opportunityMilestones(row.entered, row.stage, row.expectedSignatureOn),
    permissions,
  };
}

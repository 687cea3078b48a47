/** Writes a change of stage and what it means for the case and its account. */
import { todayInParis } from '../../domain/dates/zone';
import { revivalInstant } from '../../domain/opportunity/loss';
import { clientNumber } from '../../domain/identity/numbers';
import type { OpportunityEvent } from '../../domain/processes/opportunity/events';
import { changeCase } from '../cases/changeCase';
import type { CaseContext } from '../cases/context';
import { inOneTrip } from '../inOneTrip';
import { tell } from '../notifications/tell';
import { wakeWaiters } from '../requests/waits';

type StageChanged = Extract<OpportunityEvent, { type: 'stageChanged' }>['data'];

/** The first configured mission turns the prospect into a client, who keeps the first number as former number (D15, D29). */
async function becomeClient({ trx, row }: CaseContext): Promise<void> {
  // Held: of two opportunities of one prospect that are won at once, the second finds a client, and gives no other number.
  const account = await trx('accounts')
    .where({ id: row.accountId })
    .forUpdate()
    .first<{ kind: string; number: string }>('kind', 'number');
  if (account.kind === 'client') return;
  const { rows } = await trx.raw<{ rows: { value: number }[] }>("SELECT nextval('client_number') AS value");
  await trx('accounts')
    .where({ id: row.accountId })
    .update({
      kind: 'client',
      former_number: account.number,
      number: clientNumber(rows[0]?.value ?? 0),
      version: trx.raw('version + 1'),
    });
}

export async function changeStage(
  context: CaseContext,
  { to, lossReason, lostOn, comment, competitor = null, reviveOn = null }: StageChanged,
): Promise<void> {
  const { trx, row, now } = context;
  const lost = to === 'lost';
  const staged = () =>
    trx('opportunities')
      .where({ id: row.id })
      .update({
        stage: to,
        stage_since: now,
        updated_at: now,
        version: trx.raw('version + 1'),
        loss_reason: lost ? lossReason : null,
        lost_on: lost ? lostOn : null,
        loss_comment: lost ? comment : null,
        competitor: lost ? competitor : null,
        revive_on: lost ? reviveOn : null,
        ...(to === 'won' ? { won_on: todayInParis(now) } : {}),
      })
      .returning<{ engagement_partner_id: string }[]>('engagement_partner_id');
  // Won or lost, a letter that was waited for is not signed any more.
  const [[partner]] = await inOneTrip([staged, () => (lost ? wakeWaiters(context) : undefined)]);
  const over = to === 'won' || lost;
  await changeCase(context, {
    state: to,
    closed_at: over ? now : null,
    wakes_at: lost && reviveOn !== null ? revivalInstant(reviveOn) : null,
    holder_kind: over ? 'nobody' : 'requester',
    holder_since: now,
    ...(over ? { holder_user_id: null, due_at: null } : { holder_user_id: partner?.engagement_partner_id ?? null }),
  });
  row.state = to;
  if (to !== 'won') return;
  await becomeClient(context);
  await wakeWaiters(context);
}

/** The partner of a lost opportunity hears on its day that it may be worth another try. */
export async function recallLoss(
  context: CaseContext,
  { partnerId, reviveOn }: Extract<OpportunityEvent, { type: 'lossRecalled' }>['data'],
): Promise<void> {
  await changeCase(context, { wakes_at: null });
  await tell(context, `recalled/${reviveOn}`, { kind: 'recalled', template: 'lossRecalled', toUserId: partnerId });
}

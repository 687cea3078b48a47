import {
  decideTarget,
  liveTargetStates,
  needsReason,
  type TargetAct,
  type TargetDecision,
} from '../../domain/account/priorityTarget';
import { isRefusal, refuse, type Refusal } from '../../domain/errors/refusal';
import type { Person } from '../../domain/principal/principal';
import { accountWall, ofAccount, type AccountWall } from '../accounts/wall';
import { writeAudit } from '../cases/audit';
import type { Transaction } from '../wall';
import { readAccountTarget } from './facts';

export interface TargetCommand {
  person: Person;
  accountId: string;
  /** Of the targets of the account in the year, as the person had it before their eyes. */
  version: number;
  act: TargetAct;
  reason: string | undefined;
  now: Date;
}

const actionOf = {
  propose: 'targetProposed',
  validate: 'targetValidated',
  refuse: 'targetRefused',
  withdraw: 'targetWithdrawn',
} as const satisfies Record<TargetAct, string>;

/** Proposes an account as a target of the year that runs, validates, refuses or withdraws it (D22). One decision at a time on an account. */
export async function decideOnTarget(
  trx: Transaction,
  { person, accountId, version, act, reason, now }: TargetCommand,
): Promise<AccountWall | Refusal> {
  await trx('accounts').where({ id: accountId }).forUpdate().first('id');
  const account = await accountWall(trx, accountId);
  const standing = account && (await readAccountTarget(trx, accountId, now));
  if (!standing) return refuse('not_found');
  if (standing.version !== version) return refuse('stale_version');
  const { fiscalYear, facts } = standing;
  const decision = decideTarget(act, facts, person);
  if (isRefusal(decision)) return decision;
  if (needsReason(act) && reason === undefined) return refuse('reason_required');
  await write(trx, account, fiscalYear, decision, { by: person.userId, at: now, reason });
  await writeAudit(trx, {
    companyId: account.companyId,
    buId: account.buId,
    principal: person,
    action: actionOf[act],
    objectKind: 'account',
    objectId: accountId,
    outcome: 'applied',
    data: { fiscalYear, state: decision.state, ...(decision.gives && { side: decision.gives }) },
    at: now,
  });
  return account;
}

interface Act {
  by: string;
  at: Date;
  reason: string | undefined;
}

async function write(
  trx: Transaction,
  account: AccountWall,
  fiscalYear: number,
  { state, gives }: TargetDecision,
  { by, at, reason }: Act,
): Promise<void> {
  if (state === 'proposed' && gives === undefined) {
    await trx('priority_targets').insert({
      ...ofAccount(account),
      fiscal_year: fiscalYear,
      state,
      proposed_by: by,
      proposed_at: at,
    });
    return;
  }
  const ends = state === 'refused' || state === 'withdrawn';
  await trx('priority_targets')
    .where({ account_id: account.id, fiscal_year: fiscalYear })
    .whereIn('state', ends ? [...liveTargetStates] : ['proposed'])
    .update({
      state,
      version: trx.raw('version + 1'),
      ...(gives && { [`${gives}_by`]: by, [`${gives}_at`]: at }),
      ...(ends && { ended_by: by, ended_at: at, reason: reason ?? null }),
    });
}

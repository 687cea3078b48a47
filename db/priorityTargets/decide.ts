import {
  decideTarget,
  liveTargetStates,
  needsReason,
  whoHearsOfTarget,
  type TargetAct,
  type TargetDecision,
} from '../../domain/account/priorityTarget';
import { isRefusal, refuse, type Refusal } from '../../domain/errors/refusal';
import type { Person } from '../../domain/principal/principal';
import { accountWall, ofAccount, type AccountWall } from '../accounts/wall';
import { writeAudit } from '../cases/audit';
import { tellOfTarget } from '../notifications/tellOfTarget';
import type { Transaction } from '../wall';
import { readAccountTarget } from './facts';
import { validatorsOf } from './view';

export interface DecidedTarget {
  account: AccountWall;
  /** Whose open screens hear of it. */
  told: string[];
}

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
): Promise<DecidedTarget | Refusal> {
  await trx('accounts').where({ id: accountId }).forUpdate().first('id');
  const account = await accountWall(trx, accountId);
  const standing = account && (await readAccountTarget(trx, accountId, now));
  if (!standing) return refuse('not_found');
  if (standing.version !== version) return refuse('stale_version');
  const { fiscalYear, facts } = standing;
  const decision = decideTarget(act, facts, person);
  if (isRefusal(decision)) return decision;
  if (needsReason(act) && reason === undefined) return refuse('reason_required');
  const rows = await write(trx, account, fiscalYear, decision, { by: person.userId, at: now, reason });
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
  const validators = act === 'propose' ? (await validatorsOf(trx, facts.place.buId)).map(({ id }) => id) : [];
  const told: string[] = [];
  for (const { id: targetId, proposedBy } of rows) {
    const hearing = whoHearsOfTarget(decision.state, act, { actorId: person.userId, proposedBy, validators });
    told.push(
      ...(await tellOfTarget(
        trx,
        { companyId: account.companyId, accountId, targetId, fiscalYear, how: decision.state, actorId: person.userId },
        hearing,
        now,
      )),
    );
  }
  return { account, told };
}

interface Act {
  by: string;
  at: Date;
  reason: string | undefined;
}

/** A row that was written, and who asked for it: two accounts made one may have two. */
interface WrittenTarget {
  id: string;
  proposedBy: string;
}

const written = ['id', 'proposed_by as proposedBy'];

async function write(
  trx: Transaction,
  account: AccountWall,
  fiscalYear: number,
  { state, gives }: TargetDecision,
  { by, at, reason }: Act,
): Promise<WrittenTarget[]> {
  if (state === 'proposed' && gives === undefined) {
    return trx('priority_targets')
      .insert({ ...ofAccount(account), fiscal_year: fiscalYear, state, proposed_by: by, proposed_at: at })
      .returning<WrittenTarget[]>(written);
  }
  const ends = state === 'refused' || state === 'withdrawn';
  return trx('priority_targets')
    .where({ account_id: account.id, fiscal_year: fiscalYear })
    .whereIn('state', ends ? [...liveTargetStates] : ['proposed'])
    .update({
      state,
      version: trx.raw('version + 1'),
      ...(gives && { [`${gives}_by`]: by, [`${gives}_at`]: at }),
      ...(ends && { ended_by: by, ended_at: at, reason: reason ?? null }),
    })
    .returning<WrittenTarget[]>(written);
}

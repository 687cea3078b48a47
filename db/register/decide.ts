/** What a person makes of what the register says: it is written, or the reason is kept why it is not. */
import {
  ceasedOnOf,
  goesWithOthers,
  valuesSaid,
  type DifferenceSaid,
  type RegisterDifference,
} from '../../domain/account/registerDifferences';
import { todayInParis } from '../../domain/dates/zone';
import { isRefusal, refuse, type Refusal } from '../../domain/errors/refusal';
import type { Person } from '../../domain/principal/principal';
import { updateAccount } from '../accounts/update';
import { accountWall, type AccountWall } from '../accounts/wall';
import { writeAudit } from '../cases/audit';
import type { Transaction } from '../wall';
import { comparedAccount } from './account';

interface Deciding {
  person: Person;
  accountId: string;
  differenceIds: readonly string[];
  now: Date;
}

interface Open {
  id: string;
  what: RegisterDifference;
  said: DifferenceSaid;
  foundAt: Date;
}

/** Whether these were ever proposed of the account; another's are as good as none. */
export async function knowsDifferences(trx: Transaction, accountId: string, ids: readonly string[]): Promise<boolean> {
  const known = await trx('register_differences')
    .where({ account_id: accountId })
    .whereIn('id', [...ids])
    .select('id');
  return known.length === new Set(ids).size;
}

/** All of them, held, or a refusal: somebody decided already, or the register says something else by now. */
async function openDifferences(trx: Transaction, accountId: string, ids: readonly string[]): Promise<Open[] | Refusal> {
  if (!(await knowsDifferences(trx, accountId, ids))) return refuse('not_found');
  const open = await trx('register_differences')
    .where({ account_id: accountId })
    .whereIn('id', [...ids])
    .whereNull('decision')
    .orderBy('id')
    .forUpdate()
    .select<Open[]>('id', 'what', 'said', 'found_at as foundAt');
  return open.length === new Set(ids).size ? open : refuse('register_difference_over');
}

interface Applying extends Deciding {
  version: number;
  /** One of several accounts in one click. */
  together?: boolean;
}

/** Writes what the register says, by the same way and rules as what a person types. */
export async function applyDifferences(
  trx: Transaction,
  { person, accountId, differenceIds, now, version, together = false }: Applying,
): Promise<AccountWall | Refusal> {
  const account = await comparedAccount(trx, accountId, { held: true });
  if (!account) return refuse('not_found');
  if (account.version !== version) return refuse('stale_version');
  const open = await openDifferences(trx, accountId, differenceIds);
  if (isRefusal(open)) return open;
  if (together && !open.every(({ what }) => goesWithOthers(what))) return refuse('register_closure_alone');
  const said = open.reduce<DifferenceSaid>((all, one) => ({ ...all, ...one.said }), {});
  const values = valuesSaid(said);
  const ceasedOn = ceasedOnOf(said, todayInParis(open.find(({ what }) => what === 'closure')?.foundAt ?? now));
  const company =
    said.siret === undefined || account.siren === null ? null : { siren: account.siren, siret: said.siret };
  const written = await updateAccount(trx, {
    by: person,
    accountId,
    version,
    now,
    company,
    fields: values,
    ceasedOn,
    origin: { from: 'register', values },
  });
  if (isRefusal(written)) return written;
  await trx('register_differences')
    .whereIn(
      'id',
      open.map(({ id }) => id),
    )
    .update({ decision: 'applied', decided_at: now, decided_by: person.userId });
  return written;
}

/** The same value is not proposed again. */
export async function ignoreDifferences(
  trx: Transaction,
  { person, accountId, differenceIds, now, reason }: Deciding & { reason: string },
): Promise<AccountWall | Refusal> {
  const account = await accountWall(trx, accountId);
  if (!account) return refuse('not_found');
  const open = await openDifferences(trx, accountId, differenceIds);
  if (isRefusal(open)) return open;
  await trx('register_differences')
    .whereIn(
      'id',
      open.map(({ id }) => id),
    )
    .update({ decision: 'ignored', decided_at: now, decided_by: person.userId, reason });
  await writeAudit(trx, {
    companyId: account.companyId,
    buId: account.buId,
    principal: person,
    action: 'registerIgnored',
    objectKind: 'account',
    objectId: accountId,
    outcome: 'applied',
    data: { differences: open.map(({ what }) => what) },
    at: now,
  });
  return account;
}

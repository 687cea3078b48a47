/** What the register said of one account, compared with its record: differences open, change or go; nothing of the record is written. */
import {
  differencesOf,
  sameSaid,
  type Difference,
  type DifferenceSaid,
  type RegisterNews,
} from '../../domain/account/registerDifferences';
import { MOST_CHECKS_A_NIGHT, nightBefore } from '../../domain/account/registerNight';
import type { Knex } from '../pool';
import { accountWall, ofAccount, type AccountWall } from '../accounts/wall';
import { narrowToRow, type Transaction } from '../wall';
import { comparedAccount } from './account';

export const checksAtOnce = 10;
/** Longer than ten answers take: a worker that died leaves them to the next. */
const lease = '5 minutes';

export interface TakenCheck {
  id: string;
  companyId: string;
  buId: string;
}

export interface AccountAsked extends TakenCheck {
  siren: string;
  siret: string | null;
}

export type RegisterState = 'active' | 'closed' | 'not_diffusible' | 'unknown';

function within<T>(knex: Knex, { companyId, buId }: TakenCheck, work: (trx: Transaction) => Promise<T>): Promise<T> {
  return knex.transaction(async (trx) => {
    await narrowToRow(trx, companyId, buId);
    return work(trx);
  });
}

/** Takes the next accounts of the night, the oldest checked first, until the night's measure is full. */
export async function takeRegisterChecks(knex: Knex, at: Date, aNight = MOST_CHECKS_A_NIGHT): Promise<AccountAsked[]> {
  const { rows } = await knex.raw<{ rows: { id: string; company_id: string; bu_id: string }[] }>(
    'SELECT * FROM door_take_register_checks(?::timestamptz, ?::timestamptz, ?::interval, ?, ?)',
    [at, nightBefore(at), lease, checksAtOnce, aNight],
  );
  const asked: AccountAsked[] = [];
  for (const { id, company_id: companyId, bu_id: buId } of rows) {
    const taken = { id, companyId, buId };
    const account = await within(knex, taken, (trx) => comparedAccount(trx, id));
    if (account?.siren != null) asked.push({ ...taken, siren: account.siren, siret: account.siret });
  }
  return asked;
}

/** @param news null where the register says nothing that can be compared @returns whose account it is, when what is proposed of it changed */
export function keepRegisterAnswer(
  knex: Knex,
  taken: TakenCheck,
  at: Date,
  state: RegisterState,
  news: RegisterNews | null,
): Promise<AccountWall | null> {
  return within(knex, taken, async (trx) => {
    const account = await comparedAccount(trx, taken.id, { held: true });
    const wall = await accountWall(trx, taken.id);
    if (!account || !wall) return null;
    await trx('accounts')
      .where({ id: taken.id })
      .update({ register_checked_at: at, register_next_at: null, register_state: state });
    const changed = await settle(trx, wall, news ? differencesOf(account, news) : [], at);
    return changed ? wall : null;
  });
}

/** It is asked again after the pause that the register wants. */
export function registerWasSilent(knex: Knex, taken: TakenCheck, againAt: Date): Promise<void> {
  return within(knex, taken, async (trx) => {
    await trx('accounts').where({ id: taken.id }).update({ register_next_at: againAt });
  });
}

interface Open {
  id: string;
  what: Difference['what'];
  said: DifferenceSaid;
}

async function settle(trx: Transaction, wall: AccountWall, found: readonly Difference[], at: Date): Promise<boolean> {
  const open = await trx('register_differences')
    .where({ account_id: wall.id })
    .whereNull('decision')
    .select<Open[]>('id', 'what', 'said');
  const gone = open.filter(({ what }) => !found.some((difference) => difference.what === what));
  await trx('register_differences')
    .whereIn(
      'id',
      gone.map(({ id }) => id),
    )
    .update({ decision: 'gone', decided_at: at });
  let changed = gone.length > 0;
  for (const { what, said } of found) {
    const standing = open.find((one) => one.what === what);
    if (standing && sameSaid(standing.said, said)) continue;
    if (await wasIgnored(trx, wall.id, { what, said })) continue;
    changed = true;
    if (standing)
      await trx('register_differences')
        .where({ id: standing.id })
        .update({ said: JSON.stringify(said), found_at: at });
    else
      await trx('register_differences').insert({ ...ofAccount(wall), what, said: JSON.stringify(said), found_at: at });
  }
  return changed;
}

/** Somebody said why this very value is not taken: it is not asked again. */
async function wasIgnored(trx: Transaction, accountId: string, { what, said }: Difference): Promise<boolean> {
  const last = await trx('register_differences')
    .where({ account_id: accountId, what, decision: 'ignored' })
    .orderBy('decided_at', 'desc')
    .first<Pick<Open, 'said'> | undefined>('said');
  return last !== undefined && sameSaid(last.said, said);
}

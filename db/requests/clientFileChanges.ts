/** A client file that changed: written down by the database with the change, until the open requests of the account have followed. */
import type { Knex } from 'knex';
import type { CaseRef } from '../../domain/cases/kinds';
import { isRefusal } from '../../domain/errors/refusal';
import { changesForTold, changesOfCase } from '../cases/changesOfCase';
import { handleCommand, type Handled } from '../cases/handleCommand';
import type { Change } from '../changes';
import { inOneTrip } from '../inOneTrip';
import { sent, type Transaction } from '../wall';

export interface ChangedFile {
  accountId: string;
  /** Exactly those that were there before the requests were looked at: what comes later is followed later. */
  changeIds: string[];
}

export const filesAtOnce = 50;
/** Whoever took a change and died, or met an error, leaves it to the next after so long. */
const lease = '10 seconds';

/** A change younger than this is still being followed by whoever made it. */
const leftAlone = '2 seconds';

async function take(knex: Knex, accountId: string | null, olderThan: string): Promise<ChangedFile[]> {
  const { rows } = await knex.raw<{ rows: { account_id: string; change_ids: string[] }[] }>(
    'SELECT account_id, change_ids FROM door_take_file_changes(?::uuid, ?::interval, ?::interval, ?)',
    [accountId, olderThan, lease, filesAtOnce],
  );
  return rows.map(({ account_id, change_ids }) => ({ accountId: account_id, changeIds: change_ids }));
}

/** What was left by those who made it, of all companies. */
export const takeChangedFiles = (knex: Knex): Promise<ChangedFile[]> => take(knex, null, leftAlone);

/** What has just been changed on this account. */
export const takeChangesOf = (knex: Knex, accountId: string): Promise<ChangedFile[]> =>
  take(knex, accountId, '0 seconds');

/** One name per account: whoever is about to make a request of its file holds it with others, whoever follows the file waits for them all. */
const nameOf = (accountId: string) => `client file of ${accountId}`;

/**
 * Keeps the file's followers waiting until this transaction, which reads the file for a request that is not there yet, has committed: they would
 * not see the request, and it not the change. By a statement of its own: the one that reads after it sees what the wait was for.
 */
export async function holdFileForBirth(trx: Transaction, accountId: string): Promise<void> {
  await sent(trx.raw('SELECT pg_advisory_xact_lock_shared(hashtextextended(?, 0))', [nameOf(accountId)]));
}

/** Of every business unit that works with the account, those included that were being made while its file changed. */
async function openRequests(knex: Knex, accountId: string): Promise<string[]> {
  return knex.transaction(async (trx) => {
    const [, { rows }] = await inOneTrip([
      () => trx.raw('SELECT pg_advisory_xact_lock(hashtextextended(?, 0))', [nameOf(accountId)]),
      () => trx.raw<{ rows: { id: string }[] }>('SELECT id FROM door_open_requests(?)', [accountId]),
    ]);
    return rows.map(({ id }) => id);
  });
}

/** Who is told of what followed. */
export interface Following {
  knex: Knex;
  tellNews: (ref: CaseRef) => void;
  publishChange: (change: Change) => void;
  /** Told of what could not follow: it keeps nothing else back, and is tried again. */
  onError: (error: unknown) => void;
}

function tell({ tellNews, publishChange }: Following, { answer, case: followed, touched, told }: Handled, now: Date) {
  touched.forEach(tellNews);
  if (followed && !isRefusal(answer))
    [...changesOfCase(followed, now), ...changesForTold(told, followed, now)].forEach(publishChange);
}

/** Every open request of the account, whichever business unit's, asks for what the file calls for now, and whoever looks at it hears of it. */
async function followFile(following: Following, { accountId, changeIds }: ChangedFile, now: Date): Promise<void> {
  const { knex, onError } = following;
  const requests = await openRequests(knex, accountId);
  let followed = 0;
  for (const caseId of requests)
    await handleCommand(knex, {
      caseId,
      command: { type: 'deriveChecklist' },
      principal: { kind: 'system', process: 'checklist' },
      key: `derive/file/${changeIds.at(-1)}`,
      now,
    }).then((handled) => {
      followed += 1;
      tell(following, handled, now);
    }, onError);
  if (followed === requests.length) await knex.raw('SELECT door_file_followed(?::bigint[])', [changeIds]);
}

/** Never throws: a file that could not be followed is left to whoever looks next. */
export async function followFiles(following: Following, files: readonly ChangedFile[], now: Date): Promise<void> {
  for (const file of files) await followFile(following, file, now).catch(following.onError);
}

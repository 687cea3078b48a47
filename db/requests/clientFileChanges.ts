/** A client file that changed: written down by the database with the change, until the open requests of the account have followed. */
import type { Knex } from 'knex';
import { handleCommand, type Handled } from '../cases/handleCommand';

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

/**
 * Every open request of the account, whichever business unit's, asks for what the file calls for now.
 * @param onError told of a request that could not follow: it keeps no other back, and is tried again
 */
export async function followFile(
  knex: Knex,
  { accountId, changeIds }: ChangedFile,
  now: Date,
  onError: (error: unknown) => void,
): Promise<Handled[]> {
  const { rows } = await knex.raw<{ rows: { id: string }[] }>('SELECT id FROM door_open_requests(?)', [accountId]);
  const followed: Handled[] = [];
  for (const { id: caseId } of rows)
    await handleCommand(knex, {
      caseId,
      command: { type: 'deriveChecklist' },
      principal: { kind: 'system', process: 'checklist' },
      key: `derive/file/${changeIds.at(-1)}`,
      now,
    }).then((handled) => followed.push(handled), onError);
  if (followed.length === rows.length) await knex.raw('SELECT door_file_followed(?::bigint[])', [changeIds]);
  return followed;
}

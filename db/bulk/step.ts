/** A bulk goes forward a few rows at a time, as fast as the processes that its decisions wake can follow. */
import type { Knex } from 'knex';
import type { CaseRef } from '../../domain/cases/kinds';
import { refuse } from '../../domain/errors/refusal';
import type { Person } from '../../domain/principal/principal';
import { mostUnread, unreadDecisions } from '../cases/unread';
import { tellOfHandover } from '../notifications/handedOver';
import { tellOfBulk } from '../notifications/tellOfBulk';
import { loadPerson } from '../principals';
import { errorCodeOf } from '../sqlState';
import { raiseWall, withinWall, type Transaction } from '../wall';
import { decideRow, writeVerdict, type RowDone, type RowToDo } from './row';

/**
 * What one local activity does. Its workflow task must end within 3 s (`integrations/engine/news.ts`), or the engine
 * gives it away again and the rows are walked over once more: so many end in time where each takes half a second,
 * which on a busy machine it does.
 */
const rowsAtOnce = 4;
const restMs = 500;

export interface BulkStep {
  done: boolean;
  /** How long to rest before the next step. */
  restMs: number;
  /** Cases whose processes have news. */
  touched: CaseRef[];
  /** Cases that moved: open screens hear of them. */
  moved: string[];
  /** What was said, for whoever reads the conversation. */
  said: NonNullable<RowDone['said']>[];
  /** People of this company who were told of something. */
  told: string[];
  companyId: string | null;
}

const nothing = { restMs: 0, touched: [], moved: [], said: [], told: [], companyId: null };

export interface BulkOptions {
  bulkId: string;
  now: Date;
  onError: (error: unknown) => void;
}

interface Owner {
  companyId: string;
  userId: string;
}

async function ownerOf(knex: Knex, bulkId: string): Promise<Owner | null> {
  const { rows } = await knex.raw<{ rows: { company_id: string; user_id: string }[] }>('SELECT * FROM door_bulk(?)', [
    bulkId,
  ]);
  return rows[0] ? { companyId: rows[0].company_id, userId: rows[0].user_id } : null;
}

/** The bulk's own rows need no business unit: whoever asked for it may have left theirs. */
function asOwner<T>(knex: Knex, owner: Owner, work: (trx: Transaction) => Promise<T>): Promise<T> {
  return knex.transaction(async (trx) => {
    await raiseWall(trx, { ...owner, bus: [], profile: 'main' });
    return work(trx);
  });
}

async function nextRows(trx: Transaction, bulkId: string): Promise<RowToDo[]> {
  await trx('bulks').where({ id: bulkId }).update({ looked_at: trx.fn.now() });
  return trx('bulk_rows')
    .where({ bulk_id: bulkId })
    .whereNull('verdict')
    .orderBy('position')
    .limit(rowsAtOnce)
    .select<RowToDo[]>(
      'bulk_id as bulkId',
      'position',
      'task_id as taskId',
      'action',
      'expected_version as expectedVersion',
    );
}

const isOutage = (error: unknown) => ['service_unavailable', 'database_busy'].includes(errorCodeOf(error) ?? '');

/** A row that fails outright has its verdict too, and the others go on; a database that is away is waited for. */
async function attempt(knex: Knex, person: Person, todo: RowToDo, { now, onError }: BulkOptions) {
  try {
    return await decideRow(knex, person, todo, now);
  } catch (error) {
    if (isOutage(error)) throw error;
    onError(error);
    await withinWall(knex, person, (trx) => writeVerdict(trx, todo, { refusal: refuse('internal') }, now));
    return null;
  }
}

/** Whoever holds a task by it: most often one colleague, and the former holders of what it takes back. */
async function receiversOf(trx: Transaction, bulkId: string): Promise<string[]> {
  const { rows } = await trx.raw<{ rows: { id: string }[] }>(
    "SELECT DISTINCT action->>'assigneeId' AS id FROM bulk_rows WHERE bulk_id = ? AND verdict = 'done' AND action->>'type' = 'reassign'",
    [bulkId],
  );
  return rows.map(({ id }) => id);
}

async function finish(knex: Knex, owner: Owner, { bulkId, now }: BulkOptions): Promise<BulkStep> {
  // Before it counts as finished: after a crash in between, it is done again and is the same mail.
  await tellOfHandover(knex, bulkId, await asOwner(knex, owner, (trx) => receiversOf(trx, bulkId)), now);
  const told = await asOwner(knex, owner, async (trx) => {
    const ended = await trx('bulks').where({ id: bulkId }).whereNull('finished_at').update({ finished_at: now });
    return ended === 1 ? tellOfBulk(trx, owner, bulkId, now) : [];
  });
  return { ...nothing, done: true, told, companyId: owner.companyId };
}

/** Does the next rows, or says that it is done or has to rest. Rows done before a crash are walked over. */
export async function bulkStep(knex: Knex, options: BulkOptions): Promise<BulkStep> {
  const owner = await ownerOf(knex, options.bulkId);
  if (!owner) return { ...nothing, done: true };
  const rows = await asOwner(knex, owner, (trx) => nextRows(trx, options.bulkId));
  if (rows.length === 0) return finish(knex, owner, options);
  if ((await unreadDecisions(knex)) > mostUnread) return { ...nothing, done: false, restMs };
  const person = await loadPerson(knex, owner.userId, 'main');
  const step: BulkStep = {
    done: false,
    restMs: 0,
    touched: [],
    moved: [],
    said: [],
    told: [],
    companyId: owner.companyId,
  };
  for (const todo of rows) {
    // Rights are those of now: whoever was disabled meanwhile decides nothing more.
    if (!person)
      await asOwner(knex, owner, (trx) => writeVerdict(trx, todo, { refusal: refuse('not_allowed') }, options.now));
    const handled = person && (await attempt(knex, person, todo, options));
    step.touched.push(...(handled?.touched ?? []));
    step.told.push(...(handled?.told ?? []));
    if (handled?.case) step.moved.push(handled.case.caseId);
    if (handled?.said) step.said.push(handled.said);
  }
  return step;
}

/** Whose HubSpot it is, how it is doing, and whose turn it is to speak to it. */
import type { Knex } from 'knex';
import { holdLease } from '../relay/lease';
import { withinCompany, type Transaction } from '../wall';

const leaseName = 'hubspot';
/** Longer than a batch takes to be sent one by one. */
const leaseMs = 120_000;

/** One worker speaks to HubSpot at a time: two would tell it in two orders. */
export interface Turn {
  companyId: string;
  token: number;
}

export async function companyOfCode(knex: Knex, code: string): Promise<string | null> {
  const { rows } = await knex.raw<{ rows: { id: string | null }[] }>('SELECT door_company_of_code(?) AS id', [code]);
  return rows[0]?.id ?? null;
}

/** Takes the turn or keeps it; null while another worker has it. */
export async function takeTurn(knex: Knex, companyId: string, owner: string): Promise<Turn | null> {
  const token = await holdLease(knex, { name: leaseName, owner, forMs: leaseMs });
  return token === null ? null : { companyId, token };
}

/** Whoever lost the turn meanwhile writes nothing, however late they come back. */
export class TurnLostError extends Error {
  override readonly name = 'TurnLostError';
  readonly code = 'hubspot_turn_lost';
}

/** In one transaction of the company, in which nobody can take the turn away. @throws TurnLostError */
export function inTurn<T>(knex: Knex, turn: Turn, work: (trx: Transaction) => Promise<T>): Promise<T> {
  return withinCompany(knex, turn.companyId, async (trx) => {
    const held = await trx('leases')
      .where({ name: leaseName, token: turn.token })
      .forShare()
      .first<{ name: string } | undefined>('name');
    if (!held) throw new TurnLostError('another worker speaks to HubSpot');
    return work(trx);
  });
}

/** The first time, all that HubSpot does not know waits to be told. */
export function connect(knex: Knex, turn: Turn, at: Date): Promise<void> {
  return inTurn(knex, turn, async (trx) => {
    const made = await trx('hubspot_connections')
      .insert({ company_id: turn.companyId, connected_at: at })
      .onConflict()
      .ignore()
      .returning('company_id');
    if (made.length > 0) await trx.raw('SELECT door_tell_hubspot_all(?)', [turn.companyId]);
  });
}

/** What waits for companies without a HubSpot is for nobody. */
export async function letGo(knex: Knex): Promise<void> {
  await knex.raw('SELECT door_let_go_of_hubspot_changes()');
}

export type HubspotProblem = 'timeout' | 'tooManyRequests' | 'serverError' | 'badAnswer' | 'notAllowed';

export async function isPaused(knex: Knex, { companyId }: Turn, at: Date): Promise<boolean> {
  const paused = await withinCompany(knex, companyId, (trx) =>
    trx('hubspot_connections')
      .where({ company_id: companyId })
      .where('paused_until', '>', at)
      .first<{ company_id: string } | undefined>('company_id'),
  );
  return paused !== undefined;
}

export function hubspotAnswered(knex: Knex, turn: Turn, at: Date): Promise<void> {
  return inTurn(knex, turn, async (trx) => {
    await trx('hubspot_connections')
      .where({ company_id: turn.companyId })
      .update({ succeeded_at: at, problem: null, problem_since: null, paused_until: null });
  });
}

const PAUSE_SECONDS = 30;

export function hubspotFailed(
  knex: Knex,
  turn: Turn,
  at: Date,
  { reason, retryAfterSeconds = PAUSE_SECONDS }: { reason: HubspotProblem; retryAfterSeconds?: number },
): Promise<void> {
  return inTurn(knex, turn, async (trx) => {
    await trx('hubspot_connections')
      .where({ company_id: turn.companyId })
      .update({
        problem: reason,
        problem_since: trx.raw('coalesce(problem_since, ?)', [at]),
        paused_until: new Date(at.getTime() + retryAfterSeconds * 1000),
      });
  });
}

/** What a command came to is remembered under its key and audited, in one statement of the same transaction. */
import { createHash } from 'node:crypto';
import { isRefusal, refuse, type Refusal } from '../../domain/errors/refusal';
import type { Principal } from '../../domain/principal/principal';
import type { Observation } from '../../domain/settings/mode';
import { hasLostRights } from '../../domain/principal/rights';
import { personOf, type PrincipalRow } from '../principals';
import { heldInPlaceOf } from '../tasks/inWhosePlace';
import { holderOfOpened, openedEvents, taskOpened, taskValues, type PlannedTask } from '../steps/openTask';
import { systemContext } from '../steps/systemContext';
import { appended, countEvents, eventsAppended, eventsCounted, signed } from './append';
import { sent } from '../wall';
import { alsoSet } from './changeCase';
import type { AnyCommand } from './commands';
import { actorId, type CaseContext } from './context';
import type { Decided } from './handler';

export interface CommandRequest {
  caseId: string;
  command: AnyCommand;
  principal: Principal;
  /** Same key, same answer, for ever. */
  key: string;
  now: Date;
  /** How it came, when not from the person's own screen: the audit says so. */
  through?: 'bulk' | 'mail' | 'macro' | 'import';
}

/** What a command came to. */
export type CommandAnswer = { applied: true; seq: number } | Refusal;

function fingerprintOf(command: AnyCommand): string {
  return createHash('sha256').update(JSON.stringify(command)).digest('hex');
}

/** What is known of a command before it is decided. */
export interface Known {
  /** The answer that the same command got under the same key; a refusal when the key was another command's; else null. */
  answer: CommandAnswer | null;
  /** The absent person whose task the one who acts holds on this case; null for their own work, and for a task that was lent. */
  standsInFor: string | null;
  /** The one who acts may less than when they asked: a role, a unit or their account was taken from them while they waited for the case. */
  rightsLost: boolean;
}

interface KnownRow {
  fingerprint: string | null;
  answer: CommandAnswer | null;
  standsInFor: string | null;
  person: PrincipalRow | null;
}

/** A statement of its own, behind the lock: one that also took the lock would see the rows from before the wait. */
export async function whatIsKnown(
  { trx, principal }: Pick<CaseContext, 'trx' | 'principal'>,
  { caseId, key, command }: CommandRequest,
): Promise<Known> {
  const { rows } = await trx.raw<{ rows: [KnownRow] }>(
    `SELECT c.fingerprint, c.answer, ${heldInPlaceOf} AS "standsInFor", to_jsonb(p) AS person
     FROM (SELECT :caseId::uuid AS id, :actor::uuid AS actor) asked LEFT JOIN case_commands c ON c.case_id = asked.id AND c.key = :key LEFT JOIN LATERAL door_principal(asked.actor) p ON true`,
    { caseId, key, actor: actorId(principal) },
  );
  const [{ fingerprint, answer, standsInFor, person }] = rows;
  const rightsLost =
    principal.kind === 'person' && hasLostRights(principal, person && personOf(person, principal.profile));
  if (fingerprint === null) return { answer: null, standsInFor, rightsLost };
  return {
    answer: fingerprint === fingerprintOf(command) ? answer : refuse('idempotency_key_reused'),
    standsInFor,
    rightsLost,
  };
}

/** An edit under If-Match is known by its version and content: applied, it is applied once; refused, it is asked anew, for what held it may be over. */
const isEdit = (key: string): boolean => key.split('/')[1] === 'edit';

const answerKept =
  'INSERT INTO case_commands (case_id, key, company_id, bu_id, fingerprint, answer, at) SELECT :caseId, :key, :company, :bu, :fingerprint, :answer, :now WHERE :kept';

const answerAudited = `
  INSERT INTO audit (company_id, bu_id, at, principal_kind, principal_id, action, object_kind, object_id, outcome, code, data)
  SELECT :company, :bu, :now, :actorKind, :actor, :action, :caseKind, :caseId, line.outcome, line.code, line.data
  FROM jsonb_to_recordset(:lines::jsonb) AS line(outcome text, code text, data jsonb)`;

/** The values of `answerKept` and `answerAudited`. */
function answered(
  { row, standsInFor, now }: CaseContext,
  { principal, command, key, through }: CommandRequest,
  answer: CommandAnswer,
  observed: readonly Observation[],
) {
  const refused = isRefusal(answer);
  const audited = {
    outcome: refused ? 'refused' : 'applied',
    code: refused ? answer.code : null,
    data: { ...(through !== undefined && { through }), ...(standsInFor !== null && { for: standsInFor }) },
  };
  return {
    caseId: row.id,
    caseKind: row.kind,
    company: row.companyId,
    bu: row.buId,
    key,
    fingerprint: fingerprintOf(command),
    answer: JSON.stringify(answer),
    now,
    kept: !(refused && isEdit(key)),
    actorKind: principal.kind,
    actor: actorId(principal),
    action: command.type,
    lines: JSON.stringify([
      audited,
      ...observed.map(({ setting, code }) => ({ outcome: 'observed', code, data: { setting } })),
    ]),
  };
}

/** @param observed what settings in mode "observe" would have refused */
export async function remember(
  context: CaseContext,
  request: CommandRequest,
  answer: CommandAnswer,
  observed: readonly Observation[] = [],
): Promise<void> {
  await sent(
    context.trx.raw(`WITH answered AS (${answerKept}) ${answerAudited}`, answered(context, request, answer, observed)),
  );
}

/** What was decided of a case and how it is to be kept. */
interface Keeping extends Pick<Decided, 'events' | 'facts' | 'observed'> {
  /** The place of the first event; all are counted in already. */
  first: number;
  /** The human task that the decision makes due. */
  next: PlannedTask | null;
}

/** The events of a decision, the row of the case with what has changed on it, the answer, the audit, and the task that is now due, in one statement: the row of a case is written once. */
export async function keepDecision(
  context: CaseContext,
  request: CommandRequest,
  answer: CommandAnswer,
  { events, facts, observed, first, next }: Keeping,
): Promise<void> {
  if (events.length === 0) return remember(context, request, answer, observed);
  const { trx, row, now, changes = {} } = context;
  context.changes = undefined;
  const kept = answered(context, request, answer, observed);
  if (!next) {
    const leaving = trx.raw(
      `WITH appended AS (${eventsAppended}), answered AS (${answerKept}), audited AS (${answerAudited}) UPDATE cases SET ${eventsCounted}${alsoSet(changes)} WHERE id = :caseId`,
      { ...changes, ...kept, ...appended(context, signed(context, events, facts), first) },
    );
    await sent(leaving);
    return;
  }
  const opened = openedEvents(next);
  countEvents(context, opened, true);
  const holder = { ...changes, ...holderOfOpened(context, next) };
  const leaving = trx.raw(
    `WITH ${taskOpened}, appended AS (${eventsAppended}), answered AS (${answerKept}), audited AS (${answerAudited}) UPDATE cases SET ${eventsCounted}${alsoSet(holder)} WHERE id = :caseId`,
    {
      ...holder,
      ...kept,
      ...taskValues(context, next),
      ...appended(context, [...signed(context, events, facts), ...signed(systemContext(trx, row, now), opened)], first),
    },
  );
  await sent(leaving);
}

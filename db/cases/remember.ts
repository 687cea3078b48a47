/** What a command came to is remembered under its key and audited, in one statement of the same transaction. */
import { createHash } from 'node:crypto';
import { isRefusal, refuse, type Refusal } from '../../domain/errors/refusal';
import type { Principal } from '../../domain/principal/principal';
import type { Observation } from '../../domain/settings/mode';
import type { Transaction } from '../wall';
import type { AnyCommand } from './commands';
import { actorId, type CaseContext } from './context';

export interface CommandRequest {
  caseId: string;
  command: AnyCommand;
  principal: Principal;
  /** Same key, same answer, for ever. */
  key: string;
  now: Date;
  /** How it came, when not from the person's own screen: the audit says so. */
  through?: 'bulk' | 'mail' | 'macro';
}

/** What a command came to. */
export type CommandAnswer = { applied: true; seq: number } | Refusal;

function fingerprintOf(command: AnyCommand): string {
  return createHash('sha256').update(JSON.stringify(command)).digest('hex');
}

/** The answer that the same command got under the same key; a refusal when the key was another command's; else null. */
export async function storedAnswer(
  trx: Transaction,
  { caseId, key, command }: CommandRequest,
): Promise<CommandAnswer | null> {
  const found = await trx('case_commands')
    .where({ case_id: caseId, key })
    .first<{ fingerprint: string; answer: CommandAnswer } | undefined>('fingerprint', 'answer');
  if (!found) return null;
  return found.fingerprint === fingerprintOf(command) ? found.answer : refuse('idempotency_key_reused');
}

/** @param observed what settings in mode "observe" would have refused */
export async function remember(
  { trx, row, standsInFor, now }: CaseContext,
  { principal, command, key, through }: CommandRequest,
  answer: CommandAnswer,
  observed: readonly Observation[] = [],
): Promise<void> {
  const refused = isRefusal(answer);
  const audited = {
    outcome: refused ? 'refused' : 'applied',
    code: refused ? answer.code : null,
    data: { ...(through !== undefined && { through }), ...(standsInFor !== null && { for: standsInFor }) },
  };
  await trx.raw(
    `WITH answered AS (
       INSERT INTO case_commands (case_id, key, company_id, bu_id, fingerprint, answer, at) VALUES (:caseId, :key, :company, :bu, :fingerprint, :answer, :now))
     INSERT INTO audit (company_id, bu_id, at, principal_kind, principal_id, action, object_kind, object_id, outcome, code, data)
     SELECT :company, :bu, :now, :actorKind, :actor, :action, :kind, :caseId, line.outcome, line.code, line.data
     FROM jsonb_to_recordset(:lines::jsonb) AS line(outcome text, code text, data jsonb)`,
    {
      caseId: row.id,
      kind: row.kind,
      company: row.companyId,
      bu: row.buId,
      key,
      fingerprint: fingerprintOf(command),
      answer: JSON.stringify(answer),
      now,
      actorKind: principal.kind,
      actor: actorId(principal),
      action: command.type,
      lines: JSON.stringify([
        audited,
        ...observed.map(({ setting, code }) => ({ outcome: 'observed', code, data: { setting } })),
      ]),
    },
  );
}

import { operations } from '../../../contracts';
import { findAssignee } from '../../../db/tasks/assignee';
import type { Transaction } from '../../../db/wall';
import { DomainError } from '../../../domain/errors/domainError';
import { refuse } from '../../../domain/errors/refusal';
import { refusalReasons } from '../../../domain/processes/request/reasons';
import type { Completion } from '../../../domain/tasks/task';
import { bind } from '../../routing/bind';
import { caseOfTask, commandTask } from './reply';

export const claimTask = bind(operations.claimTask, (context) => commandTask(context, { type: 'claimTask', taskId: context.params.id }));

export const releaseTask = bind(operations.releaseTask, (context) => commandTask(context, { type: 'releaseTask', taskId: context.params.id }));

export const reassignTask = bind(operations.reassignTask, async (context) => {
  const { params, body, read } = context;
  const assignee = await read(async (trx) => {
    await caseOfTask(trx, params.id);
    return findAssignee(trx, body.assigneeId, params.id);
  });
  if (!assignee) throw new DomainError(refuse('reference_unknown', { params: { field: 'assigneeId' } }));
  return commandTask(context, { type: 'reassignTask', taskId: params.id, assignee, reason: body.reason });
});

/** Reasons are codes of a list, so that statistics count them; a code that is not there is unknown. */
function refuseUnknownReasons(completion: Completion): void {
  if (completion.outcome !== 'refused') return;
  const unknown = completion.reasonCodes.find((code) => !refusalReasons.some((reason) => reason.code === code));
  if (unknown !== undefined) throw new DomainError(refuse('reference_unknown', { params: { field: 'reasonCodes' } }));
}

async function refuseUnknownLead(trx: Transaction, id: string): Promise<void> {
  const lead = await trx('users').where({ id }).first<{ id: string } | undefined>('id');
  if (!lead) throw new DomainError(refuse('reference_unknown', { params: { field: 'deliveryLeadId' } }));
}

export const completeTask = bind(operations.completeTask, async (context) => {
  const { params, body, read } = context;
  if (body.outcome === 'refused' || body.outcome === 'configured') {
    await read(async (trx) => {
      await caseOfTask(trx, params.id);
      refuseUnknownReasons(body);
      if (body.outcome === 'configured') await refuseUnknownLead(trx, body.deliveryLeadId);
    });
  }
  return commandTask(context, { type: 'completeTask', taskId: params.id, completion: body });
});

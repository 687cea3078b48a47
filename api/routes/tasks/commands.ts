import { operations } from '../../../contracts';
import { findColleague } from '../../../db/tasks/assignee';
import { saveDraft } from '../../../db/tasks/draft';
import type { Transaction } from '../../../db/wall';
import { DomainError } from '../../../domain/errors/domainError';
import { refuse } from '../../../domain/errors/refusal';
import type { Colleague, TaskCommand } from '../../../domain/tasks/task';
import { agreed } from '../../cases/found';
import { bind, bindCommand } from '../../routing/bind';
import type { Context } from '../../routing/handler';
import { caseOfTask, commandTask } from './reply';

export const claimTask = bindCommand(operations.claimTask, (context) =>
  commandTask(context, { type: 'claimTask', taskId: context.params.id }),
);

export const releaseTask = bindCommand(operations.releaseTask, (context) =>
  commandTask(context, { type: 'releaseTask', taskId: context.params.id, ...context.body }),
);

/** @throws DomainError `reference_unknown` with the field that named them */
async function colleague(
  { read }: Pick<Context<unknown, unknown, unknown>, 'read'>,
  taskId: string,
  userId: string,
  field: string,
): Promise<Colleague> {
  const found = await read(async (trx) => {
    await caseOfTask(trx, taskId);
    return findColleague(trx, userId, taskId);
  });
  if (!found) throw new DomainError(refuse('reference_unknown', { params: { field } }));
  return found;
}

export const reassignTask = bind(operations.reassignTask, async (context) => {
  const { params, body } = context;
  const assignee = await colleague(context, params.id, body.assigneeId, 'assigneeId');
  return commandTask(context, { type: 'reassignTask', taskId: params.id, assignee, reason: body.reason });
});

export const delegateTask = bind(operations.delegateTask, async (context) => {
  const { params, body } = context;
  const delegate = await colleague(context, params.id, body.delegateId, 'delegateId');
  return commandTask(context, { type: 'delegateTask', taskId: params.id, delegate, note: body.note });
});

export const returnTask = bindCommand(operations.returnTask, (context) =>
  commandTask(context, { type: 'returnTask', taskId: context.params.id, ...context.body }),
);

export const followUpTask = bindCommand(operations.followUpTask, (context) =>
  commandTask(context, { type: 'followUpTask', taskId: context.params.id, on: context.body.on }),
);

export const moveTaskDue = bindCommand(operations.moveTaskDue, (context) =>
  commandTask(context, { type: 'moveTaskDue', taskId: context.params.id, ...context.body }),
);

export const questionApproval = bindCommand(operations.questionApproval, (context) =>
  commandTask(context, { type: 'questionApproval', taskId: context.params.id, question: context.body.question }),
);

export const saveTaskDraft = bind(operations.saveTaskDraft, async ({ person, params, body, write, deps }) =>
  write(async (trx) => {
    agreed(await saveDraft(trx, { person, taskId: params.id, text: body.text, now: deps.clock() }));
    return { body: {} };
  }),
);

async function refuseUnknownLead(trx: Transaction, id: string): Promise<void> {
  const lead = await trx('users').where({ id }).first<{ id: string } | undefined>('id');
  if (!lead) throw new DomainError(refuse('reference_unknown', { params: { field: 'deliveryLeadId' } }));
}

export const completeTask = bindCommand(operations.completeTask, (context) => {
  const { params, body } = context;
  const command: TaskCommand = { type: 'completeTask', taskId: params.id, completion: body };
  return commandTask(
    context,
    command,
    body.outcome === 'configured' ? (trx) => refuseUnknownLead(trx, body.deliveryLeadId) : undefined,
  );
});

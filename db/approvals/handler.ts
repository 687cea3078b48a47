import {
  decideApproval,
  type ApprovalCommand,
  type ApprovalEvent,
} from '../../domain/processes/proposalApproval/rules';
import { isTaskCommand, isTaskEvent, quietTaskEvents } from '../../domain/tasks/task';
import { changeCase } from '../cases/changeCase';
import { closeCase } from '../cases/closeCase';
import type { AnyCommand } from '../cases/commands';
import type { CaseContext } from '../cases/context';
import { kindHandler } from '../cases/handler';
import { inOneTrip } from '../inOneTrip';
import { tell } from '../notifications/tell';
import { applyTaskEvent, cancelOpenTask } from '../tasks/applyTask';
import { readTaskFacts } from '../tasks/facts';
import { readTask } from '../tasks/taskRow';

function accepts(command: AnyCommand): command is ApprovalCommand {
  return (
    isTaskCommand(command) ||
    command.type === 'voidApproval' ||
    command.type === 'closeApproval' ||
    command.type === 'questionApproval'
  );
}

interface ApprovalRow {
  outcome: 'approved' | 'refused' | 'void' | null;
  asked: string;
  current: string | null;
  author_id: string;
}

async function readApproval({ trx, row }: CaseContext): Promise<ApprovalRow> {
  return trx('approvals as a')
    .join('proposals as p', 'p.id', 'a.proposal_id')
    .where('a.id', row.id)
    .first<ApprovalRow>('a.outcome', 'a.content_hash as asked', 'p.content_hash as current', 'a.author_id');
}

async function decide(context: CaseContext, command: ApprovalCommand) {
  const [{ outcome, asked, current }, task, desk] = await inOneTrip([
    () => readApproval(context),
    () => readTask(context.trx, context.row.id, 'taskId' in command ? command.taskId : null),
    () => (isTaskCommand(command) ? readTaskFacts(context) : null),
  ]);
  return decideApproval(
    { task, desk, outcome, askedHash: asked, currentHash: current ?? '' },
    command,
    context.principal,
  );
}

async function end(context: CaseContext, outcome: string, comment: string | null): Promise<void> {
  const { trx, row } = context;
  await trx('approvals').where({ id: row.id }).update({ outcome, comment });
  await changeCase(context, { state: outcome });
}

async function apply(context: CaseContext, event: ApprovalEvent, command: ApprovalCommand): Promise<void> {
  if (isTaskEvent(event)) return applyTaskEvent(context, event, command);
  switch (event.type) {
    case 'approvalAsked':
      return;
    case 'approvalGiven': {
      await end(context, event.data.outcome, event.data.comment);
      const { author_id: toUserId } = await readApproval(context);
      return tell(context, 'decided', {
        kind: 'decided',
        template: 'approvalDecided',
        toUserId,
        params: { outcome: event.data.outcome },
      });
    }
    case 'approvalQuestioned': {
      const { author_id: toUserId } = await readApproval(context);
      return tell(context, `questioned/${context.row.lastSeq}`, {
        kind: 'decided',
        template: 'approvalQuestioned',
        toUserId,
        params: { outcome: 'questioned', seq: String(context.row.lastSeq) },
      });
    }
    case 'approvalVoided':
      await cancelOpenTask(context);
      await end(context, 'void', null);
      return closeCase(context);
    case 'approvalClosed':
      return closeCase(context);
  }
}

export const approvalHandler = kindHandler({
  accepts,
  decide,
  apply,
  quiet: [...quietTaskEvents, 'approvalAsked'],
  atOnce: [],
});

/** Writes what was decided about an opportunity. */
import type { OpportunityCommand } from '../../domain/processes/opportunity/commands';
import type { OpportunityEvent } from '../../domain/processes/opportunity/events';
import { changeCase } from '../cases/changeCase';
import type { CaseChanges, CaseContext } from '../cases/context';
import { inOneTrip } from '../inOneTrip';
import { narrowToRow } from '../wall';
import { recordSending } from '../letters/sendings';
import { editHeader } from '../proposals/editHeader';
import { editLine } from '../proposals/editLine';
import { prepareProposition } from '../proposals/prepare';
import { wakeWaiters } from '../requests/waits';
import { approve, archive, backToDraft, scheduleBilling, setMission, setProposal, submit } from './applyProposal';
import { changeStage, recallLoss } from './applyStage';
import { columnsOf, touchesAmount, worthColumns } from './columns';

/**
 * The case goes to another unit with the walls of all that it has lived through: the old one keeps nothing of it to read.
 * What is written of the same decision behind it, in the same trip, is the new unit's already.
 */
async function moveTo({ trx, row }: CaseContext, buId: string): Promise<void> {
  const before = row.buId;
  row.buId = buId;
  await inOneTrip([
    () => trx.raw('SELECT door_case_moves(?, ?)', [row.id, buId]),
    () => narrowToRow(trx, row.companyId, before, buId),
  ]);
}

async function changeFields(
  context: CaseContext,
  { changes }: Extract<OpportunityEvent, { type: 'fieldsChanged' }>['data'],
): Promise<void> {
  const { trx, row, now } = context;
  const buId = changes.find(({ field }) => field === 'businessUnitId')?.to;
  if (typeof buId === 'string') await moveTo(context, buId);
  const [changed] = await trx('opportunities')
    .where({ id: row.id })
    .update({ ...columnsOf(changes), updated_at: now, version: trx.raw('version + 1') })
    .returning<{ amount: number | null; rate: number }[]>(['amount_cents as amount', 'rate_millionths as rate']);
  if (changed && touchesAmount(changes))
    await trx('opportunities').where({ id: row.id }).update(worthColumns(changed.amount, changed.rate));
  const caseColumns: CaseChanges = {
    ...Object.fromEntries(changes.filter(({ field }) => field === 'name').map(({ to }) => ['title', to])),
    ...Object.fromEntries(
      changes.filter(({ field }) => field === 'engagementPartnerId').map(({ to }) => ['holder_user_id', to]),
    ),
  };
  if (Object.keys(caseColumns).length > 0) await changeCase(context, caseColumns);
}

export async function applyOpportunityEvent(
  context: CaseContext,
  event: OpportunityEvent,
  command: OpportunityCommand,
): Promise<void> {
  const { trx, row } = context;
  switch (event.type) {
    case 'opportunityOpened':
      return;
    case 'fieldsChanged':
      return changeFields(context, event.data);
    case 'stageChanged':
      return changeStage(context, event.data);
    case 'lossRecalled':
      return recallLoss(context, event.data);
    case 'propositionPrepared':
      return prepareProposition(context);
    case 'lineEdited':
      return command.type === 'editLine' ? editLine(context, command.proposalId, event.data.edit) : undefined;
    case 'headerEdited':
      return editHeader(context, event.data.proposalId, event.data.header);
    case 'approvalLost':
    case 'proposalRevised':
      return backToDraft(context, event.data.proposalId);
    case 'proposalSubmitted':
      return submit(context, event.data);
    case 'proposalApproved':
      return approve(context, event.data.proposalId);
    case 'proposalRefused':
      return setProposal(context, event.data.proposalId, { state: 'refused' });
    case 'proposalSent':
      await setProposal(context, event.data.proposalId, { state: 'sent', sent_on: event.data.sentOn });
      return isByMail(command) ? undefined : recordSending(context, { ...event.data, recipients: [], message: null });
    case 'letterMailed':
      return recordSending(context, event.data);
    case 'letterSigned':
      await setProposal(context, event.data.proposalId, {
        signed_on: event.data.signedOn,
        signed_document_id: event.data.documentId,
      });
      return wakeWaiters(context);
    case 'missionStateChanged':
      return setMission(context, event.data);
    case 'proposalOrdered':
      return setProposal(context, event.data.proposalId, { state: 'signed' });
    case 'billingScheduled':
      return scheduleBilling(context, event.data);
    case 'proposalArchived':
      return archive(context, event.data.proposalId);
    case 'planningBlocksDeleted':
      await trx('planning_blocks').where({ mission_id: event.data.missionId }).delete();
      return;
  }
  return assertNever(event, row.id);
}

function isByMail(command: OpportunityCommand): boolean {
  return command.type === 'sendProposal' && (command.recipients ?? []).length > 0;
}

function assertNever(event: never, caseId: string): never {
  throw new Error(`case ${caseId}: an event without a writer: ${JSON.stringify(event)}`);
}

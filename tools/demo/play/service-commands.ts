import type { Knex } from 'knex';
import { readSiren } from '../../../db/accounts/readSiren';
import type { AnyCommand } from '../../../db/cases/commands';
import { readConfiguration, readLoss, readSubject, withWords } from '../../../db/steps/readRequest';
import { isRequestKind, type CaseRef } from '../../../domain/cases/kinds';
import { templates } from '../../../domain/templates/registry';

export interface Service {
  /** The case that the command changes. */
  target: string;
  command: AnyCommand;
}

/** What each service step of a process commands, and whom: its own case or the opportunity that it serves. */
export async function commandOf(knex: Knex, ref: CaseRef, node: string): Promise<Service> {
  const own = (command: AnyCommand): Service => ({ target: ref.caseId, command });
  switch (node) {
    case 'registerCheck':
      return own({
        type: 'recordRegisterCheck',
        outcome: (await readSiren(knex, ref.caseId)) === null ? 'unknown' : 'active',
      });
    case 'close':
      return own(ref.kind === 'proposalApproval' ? { type: 'closeApproval' } : { type: 'closeRequest' });
    case 'resolve':
      return own({ type: 'resolveRequest' });
    case 'notifyInitiator':
      return own({ type: 'notifyInitiator' });
    case 'prepareProposition':
    case 'win':
      return own({ type: node });
    default:
      // The template's own steps.
      if (isRequestKind(ref.kind) && templates[ref.kind].carryOut) return own({ type: 'carryOut', step: node });
      return {
        target: (await readSubject(knex, ref.caseId)).opportunityId,
        command: await onOpportunity(knex, ref.caseId, node),
      };
  }
}

async function onOpportunity(knex: Knex, caseId: string, node: string): Promise<AnyCommand> {
  switch (node) {
    case 'startControl':
    case 'releaseControl':
    case 'convertToOrder':
    case 'archiveProposal':
    case 'loseMission':
    case 'deletePlanningBlocks':
      return { type: node };
    case 'recordApproval':
      return { type: node, approvalId: caseId };
    case 'createBillingSchedule': {
      const { billingMode, firstBillingOn } = await readConfiguration(knex, caseId);
      return { type: node, mode: billingMode, firstOn: firstBillingOn };
    }
    case 'activateMission':
      return { type: node, deliveryLeadId: (await readConfiguration(knex, caseId)).deliveryLeadId };
    case 'loseOpportunity':
      return withWords(knex, caseId, { type: node, ...(await readLoss(knex, caseId)), comment: null });
    default:
      throw new Error(`nobody knows what ${node} commands`);
  }
}

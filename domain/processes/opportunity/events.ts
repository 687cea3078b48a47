import type { Cents } from '../../money/cents';
import type { HeaderValues, LineEdit, Stage } from './commands';
import type { FieldChange } from './fields';

export type OpportunityEvent =
  | { type: 'opportunityOpened'; data: { accountId: string } }
  | { type: 'fieldsChanged'; data: { changes: FieldChange[] } }
  | {
      type: 'stageChanged';
      data: {
        from: Stage;
        to: Stage;
        reason: string | null;
        lossReason: string | null;
        lostOn: string | null;
        comment: string | null;
        competitor?: string | null;
        reviveOn?: string | null;
      };
    }
  | { type: 'lossRecalled'; data: { partnerId: string; reviveOn: string } }
  | { type: 'propositionPrepared'; data: { missionNumber?: string } }
  | { type: 'lineEdited'; data: { edit: LineEdit } }
  | { type: 'headerEdited'; data: { proposalId: string; header: HeaderValues } }
  | { type: 'approvalLost'; data: { proposalId: string } }
  | {
      type: 'proposalSubmitted';
      data: {
        proposalId: string;
        totalCents: Cents;
        reasons: string[];
        approver: { userId: string; role: string } | null;
      };
    }
  | { type: 'proposalApproved'; data: { proposalId: string; by: 'rule' | 'approver' } }
  | { type: 'proposalRefused'; data: { proposalId: string } }
  | { type: 'proposalRevised'; data: { proposalId: string } }
  | { type: 'proposalSent'; data: { proposalId: string; sentOn: string } }
  /** Beside `proposalSent`, when the product itself writes to contacts: the process lets the mails leave. */
  | {
      type: 'letterMailed';
      data: {
        proposalId: string;
        sentOn: string;
        recipients: { contactId: string; name: string; email: string }[];
        message: string | null;
      };
    }
  | { type: 'letterSigned'; data: { proposalId: string; documentId: string; signedOn: string; totalCents: Cents } }
  | {
      type: 'missionStateChanged';
      data: { missionId: string; from: string; to: string; deliveryLeadId: string | null };
    }
  | { type: 'proposalOrdered'; data: { proposalId: string } }
  | {
      type: 'billingScheduled';
      data: { missionId: string; proposalId: string; mode: 'single' | 'monthly'; firstOn: string };
    }
  | { type: 'proposalArchived'; data: { proposalId: string } }
  | { type: 'planningBlocksDeleted'; data: { missionId: string } };

/** Events that the opportunity's process waits for nowhere. */
export const quietOpportunityEvents: readonly OpportunityEvent['type'][] = [
  'fieldsChanged',
  'lineEdited',
  'headerEdited',
  'approvalLost',
  'proposalSubmitted',
  'proposalApproved',
  'proposalRefused',
  'proposalRevised',
  'proposalSent',
  'letterSigned',
  'proposalOrdered',
  'billingScheduled',
  'proposalArchived',
  'planningBlocksDeleted',
  'propositionPrepared',
  'lossRecalled',
];

import type { RequestKind } from '../../cases/kinds';
import type { AddedEvent } from '../../tasks/added';
import { quietTaskEvents, type TaskEvent } from '../../tasks/task';
import type { Consequence } from '../../templates/consequences';
import type { RequestChanges } from './commands';
import type { NewLink } from './links';
import type { ReturnEffect } from '../stageReturn/announced';
import type { StepBackEffect } from './stepBackEffects';
import type { ChecklistChange } from './deriveChecklist';
import type { WaitCause, WaitEnd, WaitHolder } from './waits';

export type RequestEvent =
  | TaskEvent
  | AddedEvent
  | { type: 'requestDrafted'; data: { template: RequestKind } }
  | { type: 'requestChanged'; data: { changes: RequestChanges } }
  | { type: 'itemAnswered'; data: { itemId: string; documentId: string | null; answer: string | null } }
  | {
      type: 'itemJudged';
      data: {
        itemId: string;
        key: string;
        verdict: 'accepted' | 'refused' | 'pending';
        reasonCode: string | null;
        comment: string | null;
      };
    }
  | { type: 'checklistDerived'; data: ChecklistChange }
  | { type: 'requestSubmitted'; data: { round: number } }
  | { type: 'requestCancelled'; data: { reason: string } }
  | {
      type: 'requestSteppedBack';
      data: { from: string; to: string; reasonCode: string; comment: string; effects: StepBackEffect[] };
    }
  | { type: 'requestReturned'; data: { lines: string[] } }
  | { type: 'requestResubmitted'; data: { round: number } }
  | { type: 'requestRefused'; data: { reasonCodes: string[]; comment: string | null } }
  | { type: 'requestResolved'; data: { outcome: string; comment: string | null } }
  | { type: 'acceptanceGranted'; data: { validUntil: string; conditions: string | null } }
  | {
      type: 'missionConfigured';
      data: { deliveryLeadId: string; billingMode: 'single' | 'monthly'; firstBillingOn: string };
    }
  | { type: 'lossConfirmed'; data: Record<string, never> }
  | { type: 'returnAgreed'; data: { effects: readonly ReturnEffect[] } }
  | { type: 'registerChecked'; data: { outcome: string } }
  | { type: 'archivalImpossible'; data: { code: string } }
  | { type: 'carriedOut'; data: Consequence }
  | { type: 'notCarriedOut'; data: { code: string } }
  | { type: 'initiatorNotified'; data: Record<string, never> }
  | { type: 'requestReopened'; data: { reason: string } }
  | { type: 'requestLinked'; data: NewLink }
  | { type: 'requestUnlinked'; data: { linkId: string } }
  | {
      type: 'requestWaits';
      data: {
        waitId: string;
        taskId: string;
        cause: WaitCause;
        holder: WaitHolder;
        awaitedId: string | null;
        number: string | null;
        comment: string | null;
        on: string;
      };
    }
  | {
      type: 'requestResumed';
      data: {
        waitId: string;
        taskId: string;
        cause: WaitCause;
        number: string | null;
        end: WaitEnd;
        toUserId: string | null;
        leaseUntil: string | null;
      };
    }
  | { type: 'requestUnanswered'; data: { taskId: string } }
  | { type: 'closingMoved'; data: { taskId: string; from: string; to: string; reason: string } }
  | { type: 'requestClosed'; data: Record<string, never> };

/** Events that no process waits for: they need no news. */
export const quietRequestEvents: readonly RequestEvent['type'][] = [
  'requestDrafted',
  'requestChanged',
  'itemAnswered',
  'itemJudged',
  'checklistDerived',
  'requestLinked',
  'requestUnlinked',
  ...quietTaskEvents,
];

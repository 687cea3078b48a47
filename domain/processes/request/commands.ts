import type { NewLink } from './links';
import type { StepBack } from './stepBackEffects';
import type { ChecklistItem } from './state';
import type { WaitCause } from './waits';
import type { AddTask, CancelTask } from '../../tasks/added';
import type { TaskCommand } from '../../tasks/task';
import type { FieldValues } from '../../templates/field';

/** What people do with a request besides its tasks. */
export type RequestEdit =
  | { type: 'changeRequest'; version: number; changes: RequestChanges }
  | {
      type: 'answerItem';
      itemId: string;
      documentId?: string | null;
      answer?: string | null;
      /** What stood on the line before the eyes of whoever answers; left out by who answers without reading. */
      seen?: SeenAnswer;
    }
  | {
      type: 'judgeItem';
      itemId: string;
      verdict: 'accepted' | 'refused' | 'pending';
      reasonCode?: string;
      comment?: string;
      /** What stood on the line when it was read; left out by who judges without reading, as a macro does. */
      documentId?: string | null;
      /** How it was judged when it was read. */
      seenState?: ChecklistItem['state'];
    }
  | { type: 'submitRequest' }
  | { type: 'cancelRequest'; reason: string }
  | { type: 'reopenRequest'; reason: string }
  | { type: 'linkRequest'; link: NewLink }
  | { type: 'unlinkRequest'; linkId: string }
  | WaitRequest
  | StepBack
  | { type: 'resumeRequest' }
  | AddTask
  | CancelTask
  | MoveClosing;

export interface SeenAnswer {
  documentId: string | null;
  answer: string | null;
}

/** The day on which it closes when its requester stays silent, put off or brought forward. */
export interface MoveClosing {
  type: 'moveClosing';
  on: string;
  reason: string;
}

export interface WaitRequest {
  type: 'waitRequest';
  waitId: string;
  cause: WaitCause;
  /** To the request that is awaited; null for any other cause. */
  link: NewLink | null;
  /** The case in which what is awaited happens: that request, or the opportunity whose letter is to be signed. */
  awaitedId: string | null;
  /** The working day on which Business Support asks again, at the latest. */
  on: string;
  comment: string | null;
}

export interface RequestChanges {
  title?: string;
  description?: string;
  groupId?: string;
  fields?: FieldValues;
}

/** What the product itself does: the client file changed, so the lines are derived again. */
export interface DeriveChecklist {
  type: 'deriveChecklist';
}

/** What the process itself records. */
export type RequestProcessCommand =
  | { type: 'recordRegisterCheck'; outcome: 'active' | 'closed' | 'unknown' | 'not_diffusible' | 'unavailable' }
  | { type: 'carryOut'; step: string }
  | { type: 'notifyInitiator' }
  | { type: 'recordImpossible'; code: string }
  | { type: 'endWait'; waitId: string }
  | { type: 'closeUnanswered'; taskId: string }
  | { type: 'resolveRequest' }
  | { type: 'closeRequest' };

export type RequestCommand = RequestEdit | DeriveChecklist | RequestProcessCommand | TaskCommand;

import type { NewLink } from './links';
import type { TaskCommand } from '../../tasks/task';
import type { FieldValues } from '../../templates/field';

/** What people do with a request besides its tasks. */
export type RequestEdit =
  | { type: 'changeRequest'; version: number; changes: RequestChanges }
  | { type: 'answerItem'; itemId: string; documentId?: string | null; answer?: string | null }
  | { type: 'judgeItem'; itemId: string; verdict: 'accepted' | 'refused' | 'pending'; reasonCode?: string; comment?: string }
  | { type: 'submitRequest' }
  | { type: 'cancelRequest'; reason: string }
  | { type: 'reopenRequest'; reason: string }
  | { type: 'linkRequest'; link: NewLink }
  | { type: 'unlinkRequest'; linkId: string };

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
  | { type: 'resolveRequest' }
  | { type: 'closeRequest' };

export type RequestCommand = RequestEdit | DeriveChecklist | RequestProcessCommand | TaskCommand;

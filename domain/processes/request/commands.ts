import type { TaskCommand } from '../../tasks/task';

/** What people do with a request besides its tasks. */
export type RequestEdit =
  | { type: 'changeRequest'; version: number; changes: RequestChanges }
  | { type: 'answerItem'; itemId: string; documentId?: string | null; answer?: string | null }
  | { type: 'judgeItem'; itemId: string; verdict: 'accepted' | 'refused' | 'pending'; reasonCode?: string; comment?: string }
  | { type: 'submitRequest' }
  | { type: 'cancelRequest'; reason: string };

export interface RequestChanges {
  title?: string;
  description?: string;
  groupId?: string;
  fields?: Record<string, string>;
}

/** What the process itself records. */
export type RequestProcessCommand =
  | { type: 'recordRegisterCheck'; outcome: 'active' | 'closed' | 'unknown' | 'not_diffusible' | 'unavailable' }
  | { type: 'notifyInitiator' }
  | { type: 'recordImpossible'; code: string }
  | { type: 'resolveRequest' }
  | { type: 'closeRequest' };

export type RequestCommand = RequestEdit | RequestProcessCommand | TaskCommand;

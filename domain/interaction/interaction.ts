import { refuse, type Refusal } from '../errors/refusal';
import { isNote, type InteractionKind } from './kinds';

/** What people write on an évènement (requirements 203-205, 303-304). */
export interface InteractionFields {
  kind: InteractionKind;
  /** "Objet". */
  subject: string;
  /** Whom it is or was with, as the manual wants the comment (requirement 205). */
  comment: string | null;
  startsAt: Date;
  endsAt: Date;
  /** One collaborator, never more (requirement 211, D23). */
  assigneeId: string;
  /** Those of the account who attend. */
  contactIds: string[];
  /** Papers of the account that belong to it (requirement 304); those alone that whoever writes sees. */
  documentIds: string[];
  opportunityId: string | null;
  /** "CR du RDV": plain text, whose paragraphs and lists the screen draws (docs/decisions/0015). */
  report: string | null;
  done: boolean;
}

/** Nobody plans further, and a typing error of a century is caught. */
const LONGEST_DAYS = 366;

/** Why an évènement cannot be so, or null. Asked on creation and on every edit. */
export function interactionRefusal({ kind, startsAt, endsAt, done }: InteractionFields): Refusal | null {
  if (endsAt < startsAt) return refuse('interaction_ends_before_start');
  if (endsAt.getTime() - startsAt.getTime() > LONGEST_DAYS * 86_400_000)
    return refuse('interaction_too_long', { params: { days: LONGEST_DAYS } });
  if (isNote(kind) && !done) return refuse('note_is_done');
  return null;
}

/** What keeps a person from doing something with a request: asked by the button and by the command. */
import { type Refusal, refuse } from '../../errors/refusal';
import { type Person, worksForRegion } from '../../principal/principal';
import type { Task } from '../../tasks/task';
import { missingFields } from '../../templates/field';
import type { RequestTemplate } from '../../templates/template';
import { unansweredLines } from './checklist';
import { whyFinal } from './reopeningTerm';
import type { RequestCase } from './requestCase';
import { actsAsRequester, fillsIn, isRequestOver, type RequestState } from './state';

/** Fields and lines that keep a request from going on: asked whenever somebody sends it and whenever Business Support lets it pass. */
export function whyIncomplete({ state, facts }: RequestCase, { kind, fields }: RequestTemplate): Refusal | null {
  const missing = [...missingFields(kind, fields, state.fields, facts.today), ...unansweredLines(state)];
  return missing.length > 0 ? refuse('request_incomplete', { missing }) : null;
}

/** Why a person may not send it: asked by the button and by the command. */
export function whyNotSubmitted(current: RequestCase, template: RequestTemplate, userId: string): Refusal | null {
  const { state, facts } = current;
  if (state.status !== 'draft') return refuse('request_not_draft');
  if (state.requesterId !== userId) return refuse('not_allowed');
  return whyIncomplete(current, template) ?? template.maySubmit(state, facts);
}

export function whyNotCancelled(
  { status, requesterId }: Whose,
  userId: string,
  standInId: string | null = null,
): Refusal | null {
  if (isRequestOver(status)) return refuse('request_closed');
  return actsAsRequester({ requesterId, standInId }, userId) ? null : refuse('not_allowed');
}

/**
 * What was answered, and what closed for want of an answer, comes back before that is final; refused, cancelled and closed are final (D19).
 *
 * @param hasSuccessor another request of its template is under way that may be the only one
 */
export function whyNotReopened(
  { status, requesterId, regionId, closing, decision }: Whose & Pick<RequestState, 'regionId' | 'closing' | 'decision'>,
  person: Person,
  standInId: string | null,
  hasSuccessor: boolean,
): Refusal | null {
  if (!actsAsRequester({ requesterId, standInId }, person.userId)) return refuse('not_allowed');
  // Four eyes: what was answered goes back to the group, and none of it asks for its own work.
  if (status === 'resolved' && requesterId !== person.userId && worksForRegion(person, regionId))
    return refuse('own_work');
  const final = whyFinal({ status, closing, decision });
  if (final === 'reopenable') return hasSuccessor ? refuse('request_exists') : null;
  return refuse(final === null ? 'request_not_resolved' : 'request_closed');
}

export function whyNotChanged({ status, requesterId }: Whose, task: Task | null, userId: string): Refusal | null {
  if (status !== 'draft' && status !== 'returned') return refuse('request_not_editable');
  return fillsIn({ requesterId }, task, userId) ? null : refuse('not_allowed');
}

type Whose = Pick<RequestState, 'status' | 'requesterId'>;

/** What a change of the fields, or of the client file, does to a request and its lines. */
import { decided, type Decision } from '../../cases/decision';
import { refuse } from '../../errors/refusal';
import type { FieldValues } from '../../templates/field';
import type { RequestTemplate } from '../../templates/template';
import type { RequestCommand } from './commands';
import { changesNothing, deriveChecklist } from './deriveChecklist';
import type { RequestEvent } from './events';
import type { RequestFacts } from './facts';
import type { RequestCase } from './requestCase';
import { isRequestOver, type RequestState } from './state';
import { whyNotChanged } from './whyNot';

/** What the file and the fields ask for now, when that differs from the lines there are. */
function derived(
  { items }: RequestState,
  fields: FieldValues,
  { client, today }: RequestFacts,
  template: RequestTemplate,
): RequestEvent[] {
  const data = deriveChecklist(items, template.checklist(client, fields), client.papers, today);
  return changesNothing(data) ? [] : [{ type: 'checklistDerived', data }];
}

export function change(
  { state, task, facts }: RequestCase,
  command: Extract<RequestCommand, { type: 'changeRequest' }>,
  template: RequestTemplate,
  userId: string,
): Decision<RequestEvent> {
  const barred = whyNotChanged(state, task, userId);
  if (barred) return barred;
  if (state.version !== command.version) return refuse('stale_version');
  const fields = { ...state.fields, ...command.changes.fields };
  return decided(
    { type: 'requestChanged', data: { changes: command.changes } },
    ...derived(state, fields, facts, template),
  );
}

export function derive({ state, facts }: RequestCase, template: RequestTemplate): Decision<RequestEvent> {
  return isRequestOver(state.status) ? decided() : decided(...derived(state, state.fields, facts, template));
}

import type { Refusal } from '../errors/refusal';

/** A fact that justified a decision, kept with it: its kind and the id of its record. */
export interface JustifyingFact {
  kind: string;
  id: string;
}

/** What a rule decided: events to append in order, or a refusal that changes nothing. */
export type Decision<E> = { events: E[]; facts?: JustifyingFact[] } | Refusal;

export function decided<E>(...events: E[]): { events: E[] } {
  return { events };
}

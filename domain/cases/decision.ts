import type { Refusal } from '../errors/refusal';
import type { Observation } from '../settings/mode';

/** A fact that justified a decision, kept with it: its kind and the id of its record. */
export interface JustifyingFact {
  kind: string;
  id: string;
}

/**
 * What a rule decided: events to append in order, or a refusal that changes nothing. `observed` is for the audit alone.
 * `quiet`: the process that sleeps on the case wakes by itself before any of it matters, and needs no news.
 */
export type Decision<E> =
  | { events: E[]; facts?: JustifyingFact[]; observed?: Observation[]; quiet?: boolean }
  | Refusal;

export function decided<E>(...events: E[]): { events: E[] } {
  return { events };
}

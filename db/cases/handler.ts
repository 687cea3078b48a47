import type { Decision, JustifyingFact } from '../../domain/cases/decision';
import { isRefusal, refuse, type Refusal } from '../../domain/errors/refusal';
import type { Observation } from '../../domain/settings/mode';
import type { AnyCommand } from './commands';
import type { NewEvent } from './append';
import type { CaseContext } from './context';

/** How one kind of case reads its facts, decides, and writes what was decided. */
interface KindOf<C extends AnyCommand, E extends NewEvent> {
  accepts: (command: AnyCommand) => command is C;
  decide: (context: CaseContext, command: C) => Promise<Decision<E>>;
  apply: (context: CaseContext, event: E, command: C) => Promise<void>;
  /** Events that the process of this kind waits for nowhere. */
  quiet: readonly string[];
  /** Events of which `apply` sends all statements, and names all changes of the case, before it waits for any answer. */
  atOnce: readonly string[];
}

export interface Decided {
  events: NewEvent[];
  facts: JustifyingFact[];
  /** What rules in mode `observe` would have held up: the audit keeps it. */
  observed: Observation[];
  /** The process needs no news of it. */
  quiet: boolean;
  /** `apply` begins all that it does: what follows may leave behind it. */
  atOnce: boolean;
  apply: () => Promise<void>;
}

export interface KindHandler {
  handle: (context: CaseContext, command: AnyCommand) => Promise<Decided | Refusal>;
}

/** Closes over the types of one kind, so that the one door can treat all kinds alike. */
export function kindHandler<C extends AnyCommand, E extends NewEvent>(kind: KindOf<C, E>): KindHandler {
  return {
    handle: async (context, command) => {
      if (!kind.accepts(command)) return refuse('not_allowed');
      const decision = await kind.decide(context, command);
      if (isRefusal(decision)) return decision;
      const apply = async () => {
        for (const event of decision.events) await kind.apply(context, event, command);
      };
      const { events, facts = [], observed = [] } = decision;
      const quiet = decision.quiet ?? events.every(({ type }) => kind.quiet.includes(type));
      const atOnce = events.length === 1 && events.every(({ type }) => kind.atOnce.includes(type));
      return { events, facts, observed, quiet, atOnce, apply };
    },
  };
}

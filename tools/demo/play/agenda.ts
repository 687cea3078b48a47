/** What is going to happen, in order of time: numbers, totals of thirty days and granted acceptances depend on what came before. */

type Act = () => Promise<void>;

export interface Agenda {
  /** Plans an act. One that falls after "now" is never played: that is what leaves cases open. */
  at: (when: Date, act: Act) => void;
  /** Plays everything, acts that were planned on the way included. */
  play: () => Promise<void>;
}

export function createAgenda(now: Date): Agenda {
  const planned: { when: number; order: number; act: Act }[] = [];
  let order = 0;
  return {
    at: (when, act) => {
      if (when > now) return;
      const entry = { when: when.getTime(), order: (order += 1), act };
      const before = planned.findIndex((other) => other.when > entry.when);
      planned.splice(before === -1 ? planned.length : before, 0, entry);
    },
    play: async () => {
      for (let next = planned.shift(); next !== undefined; next = planned.shift()) await next.act();
    },
  };
}

import type { BusinessClock } from './businessClock';
import { willMiss } from './forecast';
import { spreadOf, type Spread } from './spread';
import { isStep, type DoneTask, type HeldSpan, type OpenTask, type ReportedKind } from './work';
import type { HolidayRule } from '../calendar/holidays';
import type { HolderKind } from '../serviceLevel/ledger';

export type Clocks = (holidays: HolidayRule) => BusinessClock;

const minutes = (ms: number) => Math.floor(ms / 60_000);
const minutesOrNull = (ms: number | null) => (ms === null ? null : minutes(ms));
const isLate = ({ dueAt }: OpenTask, now: Date) => dueAt !== null && dueAt < now;

function groupedBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

const stepOf = ({ kind, node }: { kind: ReportedKind; node: string }) => `${kind} ${node}`;

/** Business milliseconds that each step takes, by `kind node`. */
export function usualTimes(done: readonly DoneTask[], clocks: Clocks): Map<string, Spread> {
  return new Map(
    [...groupedBy(done, stepOf)].map(([step, tasks]) => [
      step,
      spreadOf(tasks.map(({ openedAt, completedAt, holidays }) => clocks(holidays)(openedAt, completedAt))),
    ]),
  );
}

export interface StepFigures {
  kind: ReportedKind;
  node: string;
  done: number;
  medianMinutes: number | null;
  ninetiethMinutes: number | null;
  open: number;
  late: number;
}

/** From opening to completion, waiting in the queue included: what whoever waits for it sees. The slowest first. */
export function stepFigures(
  done: readonly DoneTask[],
  open: readonly OpenTask[],
  usual: ReadonlyMap<string, Spread>,
  now: Date,
): StepFigures[] {
  const waiting = groupedBy(open, stepOf);
  const figures = [...groupedBy([...done, ...open], stepOf)].flatMap(([step, [one]]) => {
    if (!one) return [];
    const { count, median, ninetieth } = usual.get(step) ?? spreadOf([]);
    const tasks = waiting.get(step) ?? [];
    return [
      {
        kind: one.kind,
        node: one.node,
        done: count,
        medianMinutes: minutesOrNull(median),
        ninetiethMinutes: minutesOrNull(ninetieth),
        open: tasks.length,
        late: tasks.filter((task) => isLate(task, now)).length,
      },
    ];
  });
  return figures.sort(
    (a, b) => (b.medianMinutes ?? -1) - (a.medianMinutes ?? -1) || stepOf(a).localeCompare(stepOf(b)),
  );
}

/** Business minutes of the period by whose turn it was; the clocks count nothing outside the period. */
export function holderFigures(
  spans: readonly HeldSpan[],
  clocks: Clocks,
  until: Date,
): { holder: HolderKind; minutes: number }[] {
  const held = [...groupedBy(spans, ({ holder }) => holder)].flatMap(([, group]) => {
    const holder = group[0]?.holder;
    return holder === undefined
      ? []
      : [
          {
            holder,
            minutes: minutes(
              group.reduce((sum, { from, to, holidays }) => sum + clocks(holidays)(from, to ?? until), 0),
            ),
          },
        ];
  });
  return held.filter((one) => one.minutes > 0).sort((a, b) => b.minutes - a.minutes);
}

export interface AgentFigures {
  person: { id: string; name: string };
  /** Steps of processes. */
  done: number;
  medianMinutes: number | null;
  /** Tasks done that people added. */
  added: number;
  /** Of both kinds. */
  inHand: number;
  late: number;
}

/** Of each person who has or did a task of a group, or one that was added for them; handling of a step runs from taking it to completing it. */
export function agentFigures(
  done: readonly DoneTask[],
  open: readonly OpenTask[],
  clocks: Clocks,
  now: Date,
): AgentFigures[] {
  const idOf = ({ agent }: DoneTask | OpenTask) => agent?.id ?? '';
  const [doneBy, heldBy] = [groupedBy(done, idOf), groupedBy(open, idOf)];
  const people = new Map([...done, ...open].flatMap(({ agent }) => (agent ? [[agent.id, agent] as const] : [])));
  return [...people.values()]
    .map((person) => {
      const [completed, inHand] = [doneBy.get(person.id) ?? [], heldBy.get(person.id) ?? []];
      const steps = completed.filter(isStep);
      const { median } = spreadOf(
        steps.map(({ claimedAt, openedAt, completedAt, holidays }) =>
          clocks(holidays)(claimedAt ?? openedAt, completedAt),
        ),
      );
      return {
        person,
        done: steps.length,
        medianMinutes: minutesOrNull(median),
        added: completed.length - steps.length,
        inHand: inHand.length,
        late: inHand.filter((task) => isLate(task, now)).length,
      };
    })
    .sort((a, b) => b.done - a.done || a.person.name.localeCompare(b.person.name, 'fr'));
}

export interface DayFigures {
  day: string;
  due: number;
  willMiss: number;
}

/** For each of these days, what is due on it and what will not be done by then at the usual pace of its step. */
export function forecastFigures(
  open: readonly OpenTask[],
  usual: ReadonlyMap<string, Spread>,
  days: readonly string[],
  dayOf: (instant: Date) => string,
  clocks: Clocks,
  now: Date,
): DayFigures[] {
  const byDay = groupedBy(
    open.filter(({ dueAt }) => dueAt !== null && dueAt >= now),
    ({ dueAt }) => (dueAt ? dayOf(dueAt) : ''),
  );
  return days.map((day) => {
    const due = byDay.get(day) ?? [];
    const missed = due.filter(
      (task) =>
        task.dueAt !== null &&
        willMiss(
          { openedAt: task.openedAt, dueAt: task.dueAt, usual: usual.get(stepOf(task))?.median ?? null },
          now,
          clocks(task.holidays),
        ),
    );
    return { day, due: due.length, willMiss: missed.length };
  });
}

import type { TaskView } from '../../../contracts/tasks/task';

type Claimable = Pick<TaskView, 'id' | 'state' | 'candidate'>;

const isFree = ({ state, candidate }: Claimable): boolean => state === 'open' && candidate;

/** The task that "take and open next" takes: the first free one from the selected row on, else from the top. */
export function nextFree<T extends Claimable>(rows: readonly T[], selectedId: string | undefined): T | undefined {
  const from = Math.max(
    0,
    rows.findIndex(({ id }) => id === selectedId),
  );
  return [...rows.slice(from), ...rows.slice(0, from)].find(isFree);
}

/** The row to look at once this one is done: the one below, else the one above. */
export function neighbour<T extends { id: string }>(rows: readonly T[], id: string): T | undefined {
  const at = rows.findIndex((row) => row.id === id);
  return at === -1 ? rows[0] : (rows[at + 1] ?? rows[at - 1]);
}

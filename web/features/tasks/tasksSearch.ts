import { idOf, oneOf, written } from '../../format/address';

/** The views of the inbox; the first is the default. */
export const taskViews = ['mine', 'group', 'today', 'late', 'followUp'] as const;
export type TaskViewName = (typeof taskViews)[number];

const inAddress = {
  mine: 'a-moi',
  group: 'groupe',
  late: 'retard',
  today: 'aujourdhui',
  followUp: 'a-suivre',
} as const;

/** `?vue=groupe&tache=<id>`: the view, and the task shown beside the list. */
export interface TasksSearch {
  vue?: (typeof inAddress)[TaskViewName];
  tache?: string;
}

export function readTasksSearch({ vue, tache }: Record<string, unknown>): TasksSearch {
  return written({ vue: oneOf(Object.values(inAddress), vue), tache: idOf(tache) });
}

export const viewOf = ({ vue }: TasksSearch): TaskViewName =>
  taskViews.find((view) => inAddress[view] === vue) ?? 'mine';

export const addressOf = (view: TaskViewName): TasksSearch => (view === 'mine' ? {} : { vue: inAddress[view] });

/** What the view asks of the server. */
export const queryOf: Readonly<
  Record<TaskViewName, { queue?: 'mine' | 'group' | 'followUp'; due?: 'late' | 'today' }>
> = {
  mine: { queue: 'mine' },
  group: { queue: 'group' },
  late: { due: 'late' },
  today: { due: 'today' },
  followUp: { queue: 'followUp' },
};

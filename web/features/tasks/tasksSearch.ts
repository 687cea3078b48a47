import type { SavedView } from '../../../contracts/tasks/inbox';
import { caseKinds } from '../../../domain/cases/kinds';
import { inboxSorts } from '../../../domain/tasks/inboxSorts';
import { idOf, oneOf, textOf, written } from '../../format/address';

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

/** `?vue=groupe&q=noveliane&modele=acceptance&tri=-due&tache=<id>`: the view, what narrows and sorts it, the task shown beside the list, and a bulk that is watched. */
export interface TasksSearch {
  vue?: (typeof inAddress)[TaskViewName];
  q?: string;
  modele?: (typeof caseKinds)[number];
  tri?: (typeof inboxSorts)[number];
  tache?: string;
  traitement?: string;
}

export function readTasksSearch({ vue, q, modele, tri, tache, traitement }: Record<string, unknown>): TasksSearch {
  return written({
    vue: oneOf(Object.values(inAddress), vue),
    q: textOf(q),
    modele: oneOf(caseKinds, modele),
    tri: oneOf(inboxSorts, tri),
    tache: idOf(tache),
    traitement: idOf(traitement),
  });
}

export const viewOf = ({ vue }: TasksSearch): TaskViewName =>
  taskViews.find((view) => inAddress[view] === vue) ?? 'mine';

export const addressOf = (view: TaskViewName): TasksSearch => (view === 'mine' ? {} : { vue: inAddress[view] });

/** What the view asks of the server. */
const queryOf: Readonly<Record<TaskViewName, { queue?: 'mine' | 'group' | 'followUp'; due?: 'late' | 'today' }>> = {
  mine: { queue: 'mine' },
  group: { queue: 'group' },
  late: { due: 'late' },
  today: { due: 'today' },
  followUp: { queue: 'followUp' },
};

/** The whole of what the list asks: the view, narrowed and sorted. */
export function filterOf(search: TasksSearch) {
  return written({ ...queryOf[viewOf(search)], q: search.q, kind: search.modele, sort: search.tri });
}

/** Whether somebody narrowed or sorted the view: what is worth keeping under a name. */
export const isRefined = ({ q, modele, tri }: TasksSearch): boolean =>
  q !== undefined || modele !== undefined || tri !== undefined;

/** Where a kept view stands: the standard view that it starts from, with what narrows it. */
export function addressOfSaved({ queue, due, q, kind, sort }: SavedView['filter']): TasksSearch {
  const view =
    taskViews.find((name) => (queryOf[name].queue ?? 'all') === queue && queryOf[name].due === due) ?? 'mine';
  return written({ ...addressOf(view), q, modele: kind, tri: sort });
}

/** Whether two addresses show the same list, whatever task stands beside it. */
export const sameList = (a: TasksSearch, b: TasksSearch): boolean =>
  viewOf(a) === viewOf(b) && a.q === b.q && a.modele === b.modele && a.tri === b.tri;

import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TaskView } from '../../../contracts/tasks/task';
import { useClaimTask, useCompleteTask } from '../../api/tasks';
import { announce } from '../../components/page/LiveRegion';
import { useTaskDialogs, type MenuAction } from '../../components/task/TaskMenu';
import { taskTitle } from '../../components/task/taskTitle';
import { useShortcuts } from '../../keyboard/useShortcuts';
import { usePaletteActions } from '../../palette/actions';
import { offeredOutcomes } from './bulk/bulkActions';
import { neighbour, nextFree } from './nextTask';
import { refined, type Refinement } from '../../format/address';
import type { TasksSearch } from './tasksSearch';

interface Inbox {
  search: TasksSearch;
  rows: readonly TaskView[];
  /** What the group has, for "take the next" when this view has nothing free. */
  group: readonly TaskView[];
  selected: TaskView | undefined;
}

type Deeds = Readonly<Record<'open' | 'claim' | 'claimNext' | 'giveBack' | 'answer', () => unknown>>;

/** Its keys, which the palette shows and runs as well. */
function useDeskKeys(actions: Deeds, ask: (action: MenuAction) => boolean): void {
  const { t } = useTranslation('tasks');
  const keys = [
    { keys: 'Enter', label: t('key.open'), run: actions.open },
    { keys: 'c', label: t('key.claim'), run: actions.claim },
    { keys: 't', label: t('key.claimNext'), run: actions.claimNext },
    { keys: 'r', label: t('key.release'), run: actions.giveBack },
    { keys: 'e', label: t('key.answer'), run: actions.answer },
    { keys: 'f', label: t('key.followUp'), run: () => ask('followUp') },
    { keys: 'a', label: t('key.delegate'), run: () => ask('delegate') },
    { keys: 'd', label: t('key.due'), run: () => ask('due') },
    { keys: 'p', label: t('key.reassign'), run: () => ask('reassign') },
  ];
  useShortcuts(t('title'), keys);
  usePaletteActions(keys.map((key) => ({ ...key, id: `task ${key.keys}`, group: 'do' as const })));
}

/** What one does at the inbox, with its keys: open, take, take the next, give back. */
export function useTaskDesk({ search, rows, group, selected }: Inbox) {
  const { t } = useTranslation('tasks');
  const navigate = useNavigate();
  const claim = useClaimTask((task) => announce(t('claimed', { todo: taskTitle(task) })));
  const dialogs = useTaskDialogs();
  const [answering, setAnswering] = useState<TaskView | null>(null);
  const claimNext = useClaimTask(open);
  const complete = useCompleteTask((task) => {
    announce(t('finished', { todo: taskTitle(task) }));
    select(neighbour(rows, task.id));
  });

  function select(task: TaskView | undefined): void {
    void navigate({
      to: '/taches',
      search: refined(search, { tache: task?.id }),
      replace: true,
    });
  }

  function refine(change: Refinement<TasksSearch>): void {
    void navigate({ to: '/taches', search: refined(search, { ...change, tache: undefined }), replace: true });
  }

  // An approval is decided here; everything else on the page of its request.
  function open(task: TaskView): void {
    if (task.subject.kind === 'proposalApproval') select(task);
    else void navigate({ to: '/demandes/$id', params: { id: task.subject.caseId } });
  }

  const may = {
    claim: selected?.may.includes('claim') === true,
    /** What was added is done by a word: no step of a process hangs on it. */
    finish: selected?.added != null && selected.may.includes('complete'),
  };
  const free = nextFree(rows, selected?.id) ?? nextFree(group, undefined);

  /** Opens the dialog of an action when it may be done now. */
  function ask(action: MenuAction): boolean {
    const possible = selected?.may.includes(action) === true;
    if (possible) dialogs.ask(action);
    return possible;
  }

  /** The task stays in the preview: whoever comes second reads there who has it. */
  function take(command: typeof claim, task: TaskView): void {
    select(task);
    command.mutate(task.id);
  }

  const actions = {
    open: () => selected && open(selected),
    claim: () => selected && may.claim && take(claim, selected),
    claimNext: () => free && take(claimNext, free),
    finish: () => selected && may.finish && complete.mutate({ id: selected.id, completion: { outcome: 'done' } }),
    /** Answered here when the answer needs nothing but itself, else on the page of its request. */
    answer: () => {
      if (selected?.may.includes('complete') !== true) return;
      if (may.finish) return void actions.finish();
      if (offeredOutcomes([selected]).length > 0) setAnswering(selected);
      else open(selected);
    },
    /** Back where it came from: to the group, or to whoever lent it. */
    giveBack: () => ask('return') || ask('release'),
  };

  useDeskKeys(actions, ask);

  const commands = [claim, claimNext];
  const refused = commands.find(({ error, variables }) => error !== null && variables === selected?.id)?.error ?? null;
  return {
    ...actions,
    select,
    refine,
    dialogs,
    answering,
    endAnswer: () => setAnswering(null),
    endWatch: () => void navigate({ to: '/taches', search: refined(search, { traitement: undefined }), replace: true }),
    may: { ...may, claimNext: free !== undefined },
    pending: { claim: claim.isPending, claimNext: claimNext.isPending, finish: complete.isPending },
    /** Why the last thing asked about this task was refused. */
    problem: refused ?? (complete.variables?.id === selected?.id ? complete.error : null),
    /** It is done: on to the next one. */
    leave: (task: TaskView) => select(neighbour(rows, task.id)),
  };
}

export type TaskDesk = ReturnType<typeof useTaskDesk>;

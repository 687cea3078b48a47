import { Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconArrowLeft } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useState } from 'react';
import { exportOperations } from '../../../contracts/exports';
import { taskQuery } from '../../api/tasks';
import { BusyButton } from '../../components/inputs/BusyButton';
import { ListBody } from '../../components/lists/ListBody';
import { taskTitle } from '../../components/task/taskTitle';
import { ExportMenu } from '../../components/lists/ExportMenu';
import { PageHeader } from '../../components/page/PageHeader';
import { translate } from '../../i18n/translate';
import { BulkBar } from './bulk/BulkBar';
import { BulkDialog } from './bulk/BulkDialog';
import { WatchedBulk } from './bulk/WatchedBulk';
import { NothingFound, NoTask } from './NoTask';
import { taskColumns } from './taskColumns';
import { TaskPreview } from './TaskPreview';
import { addressOf, filterOf, isRefined, viewOf } from './tasksSearch';
import { TaskFilters } from './TaskFilters';
import { TaskViews } from './views/TaskViews';
import { useTasks } from './useTasks';
import { useTaskDesk } from './useTaskDesk';
import type { TaskDesk } from './useTaskDesk';
import { useWorksInGroup } from './useWorksInGroup';
import classes from './TasksPage.module.css';

const route = getRouteApi('/shell/taches');
const columns = taskColumns(translate);

/** The inbox of whoever decides: what waits for me or for my group, due first, with enough beside it to decide. */
export function TasksPage() {
  const { t } = useTranslation('tasks');
  const search = route.useSearch();
  const view = viewOf(search);
  const inGroup = useWorksInGroup();
  const phone = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false });
  const { query, asked, rows, first, more } = useTasks(search);
  const selected = useSelected(search.tache, rows);
  const group = useTasks(addressOf('group'));
  const chosen = useChosen(view, rows);
  const desk = useTaskDesk({ search, rows, group: group.rows, selected });

  return (
    <>
      <PageHeader
        title={t('title')}
        actions={
          <>
            <ExportMenu choices={[{ operation: exportOperations.exportTasks, query: filterOf(search) }]} />
            {inGroup && <ClaimNext desk={desk} />}
          </>
        }
      />
      <div className={classes.desk} data-detail={search.tache !== undefined || undefined}>
        <TaskViews current={search} counts={{ ...first?.counts }} />
        <div className={classes.list}>
          <TaskFilters search={search} onRefine={desk.refine} />
          <ListBody
            of={view}
            query={query}
            asked={asked}
            empty={isRefined(search) ? <NothingFound view={view} /> : <NoTask view={view} />}
            label={t(`view.${view}`)}
            columns={columns}
            rows={rows}
            rowId={({ id }) => id}
            rowName={(task) => `${taskTitle(task)} ${task.subject.number}`}
            rowHeight={54}
            shownId={selected?.id}
            selection={chosen.selection}
            {...(phone ? { onOpen: desk.select } : { onActive: desk.select })}
            {...more}
          />
          <BulkBar tasks={chosen.tasks} onClear={chosen.clear} />
        </div>
        {desk.answering && (
          <BulkDialog type="complete" tasks={[desk.answering]} onClose={desk.endAnswer} onOver={() => undefined} />
        )}
        {search.traitement !== undefined && <WatchedBulk id={search.traitement} onClose={desk.endWatch} />}
        {selected !== undefined && (
          <section className={classes.preview} aria-label={t('preview')}>
            <Button
              className={classes.back}
              variant="subtle"
              leftSection={<IconArrowLeft size={15} aria-hidden="true" />}
              onClick={() => desk.select(undefined)}
            >
              {t('backToList')}
            </Button>
            <TaskPreview key={selected.id} task={selected} desk={desk} />
          </section>
        )}
      </div>
    </>
  );
}

/** The tasks chosen for a bulk: those of this view that are still in it. */
function useChosen(view: ReturnType<typeof viewOf>, rows: ReturnType<typeof useTasks>['rows']) {
  const [{ of, ids }, choose] = useState<{ of: string; ids: ReadonlySet<string> }>({ of: view, ids: new Set() });
  const shown = of === view ? ids : new Set<string>();
  return {
    tasks: rows.filter(({ id }) => shown.has(id)),
    selection: { ids: shown, onChange: (next: ReadonlySet<string>) => choose({ of: view, ids: next }) },
    clear: () => choose({ of: view, ids: new Set() }),
  };
}

/** The task named in the address, also when it is in no page of this view; without one, the first. */
function useSelected(id: string | undefined, rows: ReturnType<typeof useTasks>['rows']) {
  const listed = rows.find((row) => row.id === id);
  const elsewhere = useQuery({ ...taskQuery(id ?? ''), enabled: id !== undefined && listed === undefined });
  if (id === undefined) return rows[0];
  return listed ?? elsewhere.data;
}

function ClaimNext({ desk }: { desk: TaskDesk }) {
  const { t } = useTranslation('tasks');
  return (
    <BusyButton
      disabled={!desk.may.claimNext}
      loading={desk.pending.claimNext}
      onClick={desk.claimNext}
      aria-keyshortcuts="T"
    >
      {t('claimNext')}
    </BusyButton>
  );
}

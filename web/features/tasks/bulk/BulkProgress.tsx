import { Button, Progress, Skeleton } from '@mantine/core';
import { useEffect } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { BulkView } from '../../../../contracts/bulk';
import { BusyButton } from '../../../components/inputs/BusyButton';
import { announce } from '../../../components/page/LiveRegion';
import { ProblemNotice } from '../../../components/page/ProblemNotice';
import { ErrorState } from '../../../components/page/States';
import { useBulk, useUndoBulk } from './useBulk';
import classes from './Bulk.module.css';

interface BulkProgressProps {
  id: string;
  /** Taking it back is a bulk too: it is watched here. */
  onUndo: (id: string) => void;
  onClose: () => void;
}

/** How far it is, what each row came to, and a way back. It goes on when the dialog or the tab is closed. */
export function BulkProgress({ id, onUndo, onClose }: BulkProgressProps) {
  const bulk = useBulk(id);
  if (bulk.isPending) return <Skeleton height={120} />;
  if (bulk.isError) return <ErrorState error={bulk.error} onRetry={bulk.refetch} />;
  return <Watched bulk={bulk.data} onUndo={onUndo} onClose={onClose} />;
}

function Watched({ bulk, onUndo, onClose }: { bulk: BulkView } & Pick<BulkProgressProps, 'onUndo' | 'onClose'>) {
  const { t } = useTranslation('desk');
  const queryClient = useQueryClient();
  const undo = useUndoBulk(onUndo);
  const { total, done, blocked, finishedAt, undoes } = bulk;
  const over = finishedAt !== null;
  const ended = undoes === null ? t('bulk.over', { count: done }) : t('bulk.undone', { count: done });
  const words = over ? ended : t('bulk.running', { at: done + blocked, total });
  useEffect(() => {
    if (!over) return;
    announce(words);
    void queryClient.invalidateQueries({
      predicate: ({ queryKey }) => ['task', 'request', 'me'].includes(String(queryKey[0])),
    });
  }, [over, words, queryClient]);
  return (
    <div className={classes.form}>
      <Progress value={total === 0 ? 100 : ((done + blocked) / total) * 100} aria-label={t('bulk.progress')} />
      <p className={classes.said}>
        {words}
        {blocked > 0 && <>, {t('bulk.blocked', { count: blocked })}</>}
      </p>
      {!over && <p className={classes.quiet}>{t('bulk.goesOn')}</p>}
      {blocked > 0 && <BlockedRows rows={bulk.rows} />}
      <ProblemNotice problem={undo.error} />
      <div className={classes.buttons}>
        {bulk.undoable > 0 && (
          <BusyButton variant="default" loading={undo.isPending} onClick={() => undo.mutate(bulk.id)}>
            {t('bulk.undo', { count: bulk.undoable })}
          </BusyButton>
        )}
        <Button onClick={onClose}>{t('bulk.close')}</Button>
      </div>
    </div>
  );
}

function BlockedRows({ rows }: Pick<BulkView, 'rows'>) {
  const blocked = rows.flatMap(({ why, ...row }) => (why ? [{ ...row, why }] : []));
  return (
    <ul className={classes.rows}>
      {blocked.map(({ taskId, number, title, why }) => (
        <li key={taskId}>
          <b>{number}</b> {title}
          <span className={classes.why}>
            {why.title}. {why.detail}
          </span>
        </li>
      ))}
    </ul>
  );
}

import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { AbsenceWork } from '../../../contracts/absences';
import { ThereAreMore } from '../../components/lists/ThereAreMore';
import { todoName } from '../../components/cases/caseWords';
import { DayText } from '../../components/values/DayText';
import { ErrorState, ListSkeleton } from '../../components/page/States';
import { useAbsenceWork } from './useAbsences';
import classes from './Absences.module.css';

/** What happened in somebody's place, the latest first. */
export function AbsenceWorkList({ absenceId }: { absenceId: string }) {
  const { t } = useTranslation('absences');
  const work = useAbsenceWork(absenceId);
  if (work.isPending) return <ListSkeleton rows={2} />;
  if (work.isError) return <ErrorState error={work.error} onRetry={work.refetch} />;
  if (work.data.items.length === 0) return <p className={classes.when}>{t('work.empty')}</p>;
  return (
    <>
      <ul className={classes.work}>
        {work.data.items.map((one) => (
          <WorkItem key={one.taskId} work={one} />
        ))}
      </ul>
      <ThereAreMore of={work.data} />
    </>
  );
}

function WorkItem({ work }: { work: AbsenceWork }) {
  const { t } = useTranslation('absences');
  const { node, by, outcome, at } = work;
  const task = todoName(node);
  return (
    <li>
      <Subject work={work} />
      <span className={classes.when}>
        <span>{outcome === null ? t('work.held', { task, by }) : t('work.did', { task, by })}</span>
        <DayText day={at} time />
      </span>
    </li>
  );
}

function Subject({ work: { kind, caseId, opportunityId, number, account } }: { work: AbsenceWork }) {
  const words = `${number} · ${account}`;
  if (kind !== 'proposalApproval')
    return (
      <Link to="/demandes/$id" params={{ id: caseId }}>
        {words}
      </Link>
    );
  return opportunityId === null ? (
    words
  ) : (
    <Link to="/opportunites/$id" params={{ id: opportunityId }} search={{ onglet: 'proposition' }}>
      {words}
    </Link>
  );
}

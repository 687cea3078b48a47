import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { RequestRow } from '../../../../contracts/requests/list';
import { DueText } from '../../../components/values/DueText';
import { ErrorState, ListSkeleton } from '../../../components/page/States';
import { requestStatusName } from '../../../i18n/said';
import { myTurnQuery } from '../api/queries';
import classes from './Home.module.css';

/** What only I can move on: requests that came back, then drafts. */
export function ToTakeUp() {
  const { t } = useTranslation('requests');
  const turn = useQuery(myTurnQuery);
  return (
    <section aria-labelledby="turn-title" className={classes.turn}>
      <h2 id="turn-title">{t('home.turn')}</h2>
      {turn.isPending && <ListSkeleton rows={3} />}
      {turn.isError && <ErrorState error={turn.error} onRetry={turn.refetch} />}
      {turn.data?.length === 0 && <p className={classes.nothing}>{t('home.nothing')}</p>}
      {turn.data !== undefined && turn.data.length > 0 && (
        <ul className={classes.rows}>
          {turn.data.map((request) => (
            <TurnRow key={request.id} request={request} />
          ))}
        </ul>
      )}
    </section>
  );
}

function TurnRow({ request }: { request: RequestRow }) {
  const { id, number, title, status, holder } = request;
  const words = (
    <>
      <span className={classes.rowTitle}>{title}</span>
      <span className={classes.about}>
        {number} · {requestStatusName(status)}
      </span>
    </>
  );
  return (
    <li className={classes.row}>
      {status === 'draft' ? (
        <Link to="/demandes/nouvelle" search={{ brouillon: id }} className={classes.rowLink}>
          {words}
        </Link>
      ) : (
        <Link to="/demandes/$id" params={{ id }} className={classes.rowLink}>
          {words}
        </Link>
      )}
      {holder.dueAt !== null && <DueText due={holder.dueAt} />}
    </li>
  );
}

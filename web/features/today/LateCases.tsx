import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { TrackingRow } from '../../../contracts/tracking';
import { kindName } from '../../components/cases/caseWords';
import { DueText } from '../../components/values/DueText';
import { Holder } from '../../components/values/Holder';
import { readOnOpportunity, tabOfCase } from '../../components/cases/readOnOpportunity';
import { ShortList } from './ShortList';
import { lateCasesQuery } from './todayQueries';
import classes from './Today.module.css';

/** For whoever answers for others: what is late in their perimeter, the latest first, and who has it. */
export function LateCases() {
  const { t } = useTranslation('today');
  const late = useQuery(lateCasesQuery);
  const { items = [], totals } = late.data ?? {};
  return (
    <ShortList
      id="today-late"
      title={t('late.title')}
      query={late}
      empty={t('late.empty')}
      rows={items.map((row) => (
        <LateCase key={row.id} row={row} />
      ))}
      all={
        <Link to="/suivi" search={{ echeance: 'late' }}>
          {t('late.all', { count: totals?.late ?? 0 })}
        </Link>
      }
    />
  );
}

function LateCase({ row }: { row: TrackingRow }) {
  const { id, kind, number, account, holder } = row;
  const opportunity = readOnOpportunity(row);
  const words = (
    <>
      <span className={classes.title}>{account.name}</span>
      <span className={classes.about}>
        {kindName(kind)} · {number}
      </span>
    </>
  );
  return (
    <li className={classes.row}>
      {opportunity === null ? (
        <Link to="/demandes/$id" params={{ id }} className={classes.link} data-row>
          {words}
        </Link>
      ) : (
        <Link
          to="/opportunites/$id"
          params={{ id: opportunity }}
          search={tabOfCase(row)}
          className={classes.link}
          data-row
        >
          {words}
        </Link>
      )}
      <Holder holder={holder} nameOnly />
      {holder.dueAt !== null && <DueText due={holder.dueAt} />}
    </li>
  );
}

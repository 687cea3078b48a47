import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { fiscalYearLabel } from '../../../domain/dates/fiscalYear';
import { useMe } from '../../api/session';
import { DayText } from '../../components/values/DayText';
import { ShortList } from './ShortList';
import { targetsToValidateQuery } from './todayQueries';
import { validatesTargets } from './useArrived';
import classes from './Today.module.css';

/** Priority targets that wait for my validation, at the beginning of the fiscal year above all; nothing is shown when none does. */
export function TargetList() {
  const { t } = useTranslation('today');
  const { roles } = useMe();
  const validates = validatesTargets(roles);
  const targets = useQuery({ ...targetsToValidateQuery, enabled: validates });
  const { items = [] } = targets.data ?? {};
  if (!validates || (!targets.isError && items.length === 0)) return null;
  return (
    <ShortList
      id="today-targets"
      title={t('targets.title')}
      query={targets}
      empty=""
      rows={items.map(({ id, account, fiscalYear, proposedBy, proposedAt }) => (
        <li key={id} className={classes.row}>
          <Link to="/comptes/$id" params={{ id: account.id }} className={classes.link} data-row>
            <span className={classes.title}>{account.name}</span>
            <span className={classes.about}>
              {t('targets.proposed', { year: fiscalYearLabel(fiscalYear), name: proposedBy.name })}
            </span>
          </Link>
          <DayText day={proposedAt} />
        </li>
      ))}
      all={
        <Link to="/comptes" search={{ cible: 'proposee' }}>
          {t('targets.all')}
        </Link>
      }
    />
  );
}

import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Board } from '../../../../contracts/opportunities/board';
import { signedPeriods } from '../../../../domain/opportunity/signedPeriods';
import { writeAmount } from '../../../components/inputs/writeAmount';
import { Money } from '../../../components/values/Money';
import classes from './SignedPanel.module.css';

/** "Mes propositions commerciales signées" and the archives, at the right of the board (requirements 104-105). */
export function SignedPanel({ signed }: { signed: Board['signed'] | undefined }) {
  const { t } = useTranslation('opportunities');
  return (
    <aside className={classes.panel} aria-labelledby="signed-title">
      <h2 id="signed-title" className={classes.title}>
        {t('signed.title')}
      </h2>
      <dl className={classes.periods}>
        {signedPeriods.map((period) => (
          <div key={period} className={classes.period}>
            <dt>{t(`signed.${period}`)}</dt>
            <dd>
              <Money value={signed?.[period].total} />
              {signed && <Behind {...signed[period]} />}
            </dd>
          </div>
        ))}
      </dl>
      <h2 className={classes.title}>{t('archive.title')}</h2>
      <ul className={classes.links}>
        <li>
          <Link to="/opportunites/gagnees">{t('archive.won')}</Link>
        </li>
        <li>
          <Link to="/opportunites/perdues">{t('archive.lost')}</Link>
        </li>
      </ul>
    </aside>
  );
}

/** How many proposals, and the hours that they plan. */
function Behind({ count, hours }: Pick<Board['signed']['month'], 'count' | 'hours'>) {
  const { t } = useTranslation('opportunities');
  return (
    <span className={classes.behind}>
      {t('signed.count', { count })} · {t('board.hours', { hours: writeAmount(hours) })}
    </span>
  );
}

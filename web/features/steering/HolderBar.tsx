import { useTranslation } from 'react-i18next';
import type { WorkReport } from '../../../contracts/reports';
import { minutesInWords } from '../../format/minutes';
import classes from './Steering.module.css';

/** Whose turn it was over the period, in business time: our time against theirs. */
export function HolderBar({ holders }: { holders: WorkReport['holders'] }) {
  const { t } = useTranslation(['steering', 'common']);
  const total = holders.reduce((sum, { minutes }) => sum + minutes, 0);
  if (total === 0) return null;
  return (
    <section aria-labelledby="steering-holders" className={classes.section}>
      <h2 id="steering-holders">{t('steering:holders.title')}</h2>
      <ul className={classes.shares}>
        {holders.map(({ holder, minutes }) => (
          <li key={holder} data-holder={holder} style={{ flexGrow: minutes }}>
            <span className={classes.share}>
              {t(`common:holder.short.${holder}`)} {Math.round((minutes / total) * 100)} % · {minutesInWords(minutes)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

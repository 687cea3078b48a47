import { useTranslation } from 'react-i18next';
import type { WorkReport } from '../../../contracts/reports';
import { minutesInWords } from '../../../domain/french/figures';
import { Section } from '../../components/figures/Section';
import classes from './Steering.module.css';

/** Whose turn it was over the period, in business time: our time against theirs. */
export function HolderBar({ holders }: { holders: WorkReport['holders'] }) {
  const { t } = useTranslation(['steering', 'common']);
  const total = holders.reduce((sum, { minutes }) => sum + minutes, 0);
  if (total === 0) return null;
  return (
    <Section id="steering-holders" title={t('steering:holders.title')}>
      <ul className={classes.shares}>
        {holders.map(({ holder, minutes }) => (
          <li key={holder} data-holder={holder} style={{ flexGrow: minutes }}>
            <span className={classes.share}>
              {t(`common:holder.short.${holder}`)} {Math.round((minutes / total) * 100)} % · {minutesInWords(minutes)}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

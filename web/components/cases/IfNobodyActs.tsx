import { useTranslation } from 'react-i18next';
import type { NextView } from '../../../contracts/opportunities/next';
import { sayConsequence } from '../../i18n/said';
import { DayText } from '../values/DayText';
import classes from './IfNobodyActs.module.css';

/** "Si personne n'agit": what the process will do, dated, earliest first. Nothing when nothing is planned. */
export function IfNobodyActs({ consequences }: { consequences: NextView['ifNobodyActs'] }) {
  const { t } = useTranslation('cases');
  if (consequences.length === 0) return null;
  return (
    <section aria-labelledby="if-nobody-acts">
      <h3 id="if-nobody-acts" className={classes.title}>
        {t('ifNobodyActs')}
      </h3>
      <ol className={classes.list}>
        {consequences.map(({ at, said }) => (
          <li key={`${at} ${sayConsequence(said)}`} className={classes.line}>
            <span className={classes.when}>
              <DayText day={at} time />
            </span>
            {sayConsequence(said)}
          </li>
        ))}
      </ol>
    </section>
  );
}

import { useTranslation } from 'react-i18next';
import type { BulkVerdict } from '../../../../contracts/opportunities/bulkChange';
import { whyBarred } from '../../../i18n/said';
import classes from './Verdicts.module.css';

/** One line for each record: what becomes of it, and why not. */
export function Verdicts({ verdicts }: { verdicts: BulkVerdict[] }) {
  const { t } = useTranslation('opportunities');
  return (
    <ul className={classes.verdicts} aria-label={t('bulk.verdicts')}>
      {verdicts.map(({ id, number, name, verdict, code }) => (
        <li key={id} data-verdict={verdict}>
          <span>
            {number} · {name}
          </span>
          <span className={classes.verdict}>
            {t(`bulk.verdict.${verdict}`)}
            {code !== null && ` : ${whyBarred(code)}`}
          </span>
        </li>
      ))}
    </ul>
  );
}

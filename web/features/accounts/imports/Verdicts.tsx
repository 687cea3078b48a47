import { Progress as Bar } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { rowVerdicts } from '../../../../domain/imports/verdict';
import type { Progress } from './api';
import classes from './Imports.module.css';

/** More would be scrolled past, not read. */
const MOST_SHOWN = 200;

/** How far it is, how many rows had which verdict, and the rows that somebody has to look at. */
export function Verdicts({ progress: { rows, of }, done }: { progress: Progress; done: boolean }) {
  const { t } = useTranslation('imports');
  const told = rowVerdicts.flatMap((verdict) => {
    const count = rows.filter((row) => row.verdict === verdict).length;
    return count === 0 ? [] : [t(`${done ? 'done' : 'would'}.${verdict}`, { count })];
  });
  const problems = rows.filter(({ verdict }) => verdict === 'refused' || verdict === 'duplicate');
  return (
    <div>
      <Bar value={of === 0 ? 100 : (100 * rows.length) / of} aria-label={t('progress')} size="sm" />
      <p role="status">{[t('progressOf', { done: rows.length, of }), ...told].join(' · ')}</p>
      {problems.length > 0 && (
        <ul className={classes.rows} aria-label={t('problems')}>
          {problems.slice(0, MOST_SHOWN).map(({ line, name, verdict, problem, about }) => (
            <li key={line}>
              {t('line', { line })} · {name} :{' '}
              {verdict === 'duplicate'
                ? t('duplicate', { account: about ?? '' })
                : t(`problem.${problem ?? 'conflict'}`, { about: about ?? '' })}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

import { Progress as Bar } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ImportRowVerdict } from '../../../contracts/imports';
import { rowVerdicts } from '../../../domain/imports/verdict';
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
  const problems = rows.filter(
    ({ verdict }) => verdict === 'refused' || verdict === 'duplicate' || verdict === 'attached',
  );
  return (
    <div>
      <Bar value={of === 0 ? 100 : (100 * rows.length) / of} aria-label={t('progress')} size="sm" />
      <p role="status">{[t('progressOf', { done: rows.length, of }), ...told].join(' · ')}</p>
      {problems.length > 0 && (
        <ul className={classes.rows} aria-label={t('problems')}>
          {problems.slice(0, MOST_SHOWN).map(({ line, name, verdict, problem, about }) => (
            <li key={line}>
              {t('line', { line })} · {name} : <Reason verdict={verdict} problem={problem} about={about ?? ''} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** Why somebody has to look at a row. */
function Reason({ verdict, problem, about }: Pick<ImportRowVerdict, 'verdict' | 'problem'> & { about: string }) {
  const { t } = useTranslation('imports');
  if (verdict === 'attached') return t('attaches', { person: about });
  return verdict === 'duplicate' ? t('duplicate', { about }) : t(`problem.${problem ?? 'conflict'}`, { about });
}

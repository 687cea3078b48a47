import { useTranslation } from 'react-i18next';
import type { PersonRef } from '../../../contracts/values';
import type { Problem } from '../../api/problem';
import { AskFirst } from '../inputs/AskFirst';
import { ThereAreMore } from './ThereAreMore';
import { DayText } from '../values/DayText';
import classes from './FormerImports.module.css';
import { ProblemNotice } from '../page/ProblemNotice';

export interface FormerImport {
  id: string;
  fileName: string;
  at: string;
  by: Pick<PersonRef, 'name'>;
  revertedAt: string | null;
  /** What it brought, in words. */
  said: string;
}

interface FormerImportsProps {
  imports: readonly FormerImport[];
  /** There are others, before those. */
  more: boolean;
  /** The one that is being taken back. */
  reverting: string | null;
  problem: Problem | null;
  /** What becomes of what a file brought. */
  consequence: string;
  onRevert: (id: string) => void;
}

/** Files that were brought in before, each of which can be taken back. */
export function FormerImports({ imports, more, reverting, problem, consequence, onRevert }: FormerImportsProps) {
  const { t } = useTranslation('common');
  if (imports.length === 0) return null;
  return (
    <section aria-labelledby="imports-faits">
      <h3 id="imports-faits">{t('imports.former')}</h3>
      <ul className={classes.rows}>
        {imports.map(({ id, fileName, at, by, said, revertedAt }) => (
          <li key={id} className={classes.former}>
            <span>
              {fileName} · <DayText day={at} /> · {by.name} · {said}
            </span>
            {revertedAt === null ? (
              <AskFirst
                size="compact-xs"
                variant="subtle"
                label={t('imports.revert')}
                of={t('imports.revertOf', { name: fileName })}
                consequence={consequence}
                pending={reverting === id}
                disabled={reverting !== null && reverting !== id}
                onSure={() => onRevert(id)}
              />
            ) : (
              <span>{t('imports.reverted')}</span>
            )}
          </li>
        ))}
      </ul>
      <ThereAreMore of={{ items: imports, more }} />
      <ProblemNotice problem={problem} />
    </section>
  );
}

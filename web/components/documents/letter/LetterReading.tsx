import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Money } from '../../values/Money';
import type { Letter, LetterField } from './useLetter';
import classes from './Letter.module.css';

/** What became of the reading: said as it happens, and what to do next. */
export function LetterReading({ letter: { reading, sent, inclVat } }: { letter: Letter }) {
  const { t } = useTranslation('cases');
  return (
    <p className={classes.reading} role="status" data-reading={reading}>
      {reading !== 'none' && t(`letter.reading.${reading}`, { percent: Math.round(sent * 100) })}
      {inclVat && (
        <>
          {' '}
          {t('letter.inclVat', { page: inclVat.page })} <Money value={inclVat.value} />
        </>
      )}
    </p>
  );
}

function ReadFrom({ page }: { page: number }) {
  const { t } = useTranslation('cases');
  return <span className={classes.from}>{t('letter.readFrom', { page })}</span>;
}

/** What stands beside a value that the letter says itself; nothing beside one that was typed. */
export function readFrom(letter: Letter, field: LetterField): ReactNode {
  const page = letter.pageOf(field);
  return page === null ? undefined : <ReadFrom page={page} />;
}

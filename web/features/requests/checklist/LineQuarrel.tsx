import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { MineOrTheirs } from '../../../components/merge/MineOrTheirs';
import classes from './Checklist.module.css';

interface LineQuarrelProps {
  /** Of the line. */
  name: string;
  /** Who was quicker; null when that is not told. */
  by: string | null;
  mine: string;
  theirs: string;
  onMine: () => void;
  onTheirs: () => void;
}

/** The same line was changed by somebody else meanwhile: both side by side, and nothing is lost before one chose. */
export function LineQuarrel({ name, by, ...sides }: LineQuarrelProps) {
  const { t } = useTranslation('requests');
  const quarrel = useRef<HTMLDivElement>(null);
  // It appears below what was typed: on a small screen that may be under the fold, and nothing would ask to be chosen.
  useEffect(() => {
    quarrel.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <div ref={quarrel} className={classes.quarrel} role="alert">
      <p>{t('line.changedMeanwhile')}</p>
      <MineOrTheirs label={name} name={by ?? t('line.standing')} {...sides} />
    </div>
  );
}

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
  return (
    <div className={classes.quarrel} role="alert">
      <p>{t('line.changedMeanwhile')}</p>
      <MineOrTheirs label={name} name={by ?? t('line.standing')} {...sides} />
    </div>
  );
}

import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './MineOrTheirs.module.css';

interface MineOrTheirsProps {
  /** What both changed. */
  label: string;
  /** Who changed it too. */
  name: string;
  /** In words; empty when nothing stands there. */
  mine: string;
  theirs: string;
  onMine: () => void;
  onTheirs: () => void;
}

/** What two people made of the same thing, side by side, for the second to choose from. */
export function MineOrTheirs({ label, name, mine, theirs, onMine, onTheirs }: MineOrTheirsProps) {
  const { t } = useTranslation('cases');
  return (
    <fieldset className={classes.choice}>
      <legend>{label}</legend>
      <span>
        {t('merge.mine')} <strong>{mine === '' ? t('merge.nothing') : mine}</strong>
        <Button size="xs" variant="default" aria-label={t('merge.keepMineOf', { field: label })} onClick={onMine}>
          {t('merge.keepMine')}
        </Button>
      </span>
      <span>
        {name} : <strong>{theirs === '' ? t('merge.nothing') : theirs}</strong>
        <Button size="xs" variant="default" aria-label={t('merge.takeTheirsOf', { field: label })} onClick={onTheirs}>
          {t('merge.takeTheirs')}
        </Button>
      </span>
    </fieldset>
  );
}

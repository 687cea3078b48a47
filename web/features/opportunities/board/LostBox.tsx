import { IconArchive } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useBoardContext } from './BoardContext';
import { useDropZone } from './useDropZone';
import classes from './LostBox.module.css';

/** At the bottom right while a card is dragged: dropping it there marks the opportunity as lost (requirement 186). */
export function LostBox() {
  const { t } = useTranslation('opportunities');
  const { dragging } = useBoardContext();
  const { element, state, reason } = useDropZone('lost');
  return (
    <section
      ref={element}
      className={classes.lostBox}
      aria-label={t('board.lostBox')}
      data-shown={dragging !== null || undefined}
      data-drop={state}
    >
      <IconArchive size={18} stroke={1.6} aria-hidden="true" />
      <span>
        {t('board.lostBox')}
        <span className={classes.lostHint}>{reason ?? t('board.lostHint')}</span>
      </span>
    </section>
  );
}

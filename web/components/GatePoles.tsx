import { useTranslation } from 'react-i18next';
import { Pole } from './Pole';
import classes from './GatePoles.module.css';

/** What the next gate asks, as small poles: "2 sur 3". Says the same in words. */
export function GatePoles({ done, total }: { done: number; total: number }) {
  const { t } = useTranslation('common');
  return (
    <span className={classes.gate} title={t('milestone.gateFull', { done, total })}>
      {total <= 10 && (
        <span className={classes.poles} aria-hidden="true">
          {Array.from({ length: total }, (_, at) => (
            <Pole key={at} height={13} planted={at < done} />
          ))}
        </span>
      )}
      {t('milestone.gate', { done, total })}
    </span>
  );
}

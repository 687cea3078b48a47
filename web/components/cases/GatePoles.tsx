import { useTranslation } from 'react-i18next';
import classes from './GatePoles.module.css';

/** What the next gate asks, as small poles: "2 sur 3". Says the same in words. */
export function GatePoles({ done, total }: { done: number; total: number }) {
  const { t } = useTranslation('common');
  return (
    <span className={classes.gate} title={t('milestone.gateFull', { done, total })}>
      {total <= 10 && (
        <span className={classes.poles} aria-hidden="true">
          {Array.from({ length: total }, (_, at) => (
            <SmallPole key={at} planted={at < done} />
          ))}
        </span>
      )}
      {t('milestone.gate', { done, total })}
    </span>
  );
}

// The sign at the size of a letter: three bands, no tip.
function SmallPole({ planted }: { planted: boolean }) {
  if (!planted)
    return (
      <svg viewBox="0 0 5 14" height={14} width={5}>
        <rect x="0.5" y="0.5" width="4" height="13" fill="none" stroke="var(--jl-line-strong)" />
      </svg>
    );
  return (
    <svg viewBox="0 0 5 14" height={14} width={5}>
      <rect x="0.5" y="0.5" width="4" height="13" fill="var(--jl-pole-white)" stroke="var(--jl-pole-red)" />
      <path d="M0 0h5v5H0zM0 9h5v5H0z" fill="var(--jl-pole-red)" />
    </svg>
  );
}

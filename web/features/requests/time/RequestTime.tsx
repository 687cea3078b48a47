import { useTranslation } from 'react-i18next';
import type { RequestTime as Time } from '../../../../contracts/requests/history';
import { formatClock, formatDay } from '../../../format/day';
import { minutesInWords } from '../../../../domain/french/figures';
import { useNow } from '../../../components/values/useNow';
import { sidesOf, type Side } from './timeWords';
import classes from './RequestTime.module.css';

/** How long it has taken and by whose doing, in office time: a sentence, a bar, and every span for whoever opens it. */
export function RequestTime({ time }: { time: Time }) {
  const { t } = useTranslation('desk');
  const who = useWho();
  const late = sidesOf(time.shares);
  return (
    <section className={classes.time} aria-labelledby="request-time">
      <h3 id="request-time" className={classes.heading}>
        {t('time.title')}
      </h3>
      <p className={classes.said} data-late={time.lateMinutes > 0 || undefined}>
        {time.lateMinutes > 0
          ? t('time.late', { duration: minutesInWords(time.lateMinutes) })
          : t('time.used', { used: minutesInWords(time.usedMinutes), budget: minutesInWords(time.budgetMinutes) })}
        {late.map(sideWords).join(', ')}
      </p>
      <Bar sides={sidesOf(time.spans)} />
      <details className={classes.details}>
        <summary>{t('time.detail', { count: time.spans.length })}</summary>
        <Spans time={time} />
      </details>
    </section>
  );

  function sideWords({ holder, name, cause, minutes }: Side): string {
    const duration = minutesInWords(minutes);
    if (holder === 'business_support') return t('time.ours', { duration });
    if (holder === 'system') return t('time.system', { duration });
    return t('time.waiting', { duration, name: name ?? who({ holder, cause }) });
  }
}

/** Who had it, when it was nobody by name: what was waited for, else whose turn it was. */
function useWho() {
  const { t } = useTranslation('desk');
  return ({ holder, cause }: Pick<Side, 'holder' | 'cause'>): string =>
    cause === null ? t(`time.holder.${holder}`) : t(`time.cause.${cause}`);
}

/** How the office time shares out; the same in words for those who do not see it. */
function Bar({ sides }: { sides: readonly Side[] }) {
  const { t } = useTranslation('desk');
  const who = useWho();
  const total = sides.reduce((sum, { minutes }) => sum + minutes, 0);
  if (total === 0) return null;
  return (
    <ul className={classes.bar} aria-label={t('time.bar')}>
      {sides.map(({ holder, name, cause, minutes }) => (
        <li key={`${holder}${name ?? cause ?? ''}`} data-holder={holder} style={{ flexGrow: minutes }}>
          <span className={classes.label}>
            {name ?? who({ holder, cause })} {minutesInWords(minutes)}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Spans({ time }: { time: Time }) {
  const { t } = useTranslation('desk');
  const who = useWho();
  const now = useNow();
  const when = (instant: string) => `${formatDay(instant, now)} ${formatClock(instant)}`;
  return (
    <>
      <table className={classes.spans} aria-labelledby="request-time">
        <tbody>
          {time.spans.map(({ holder, name, cause, from, to, minutes }) => (
            <tr key={from}>
              <td>{name ?? who({ holder, cause })}</td>
              <td>
                {to === null
                  ? t('time.since', { from: when(from) })
                  : t('time.fromTo', { from: when(from), to: when(to) })}
              </td>
              <td data-align="right">{minutesInWords(minutes)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={classes.quiet}>{t('time.promised', { at: when(time.promisedAt), calendar: time.calendar })}</p>
    </>
  );
}

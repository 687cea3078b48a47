import { useTranslation } from 'react-i18next';
import type { HubspotStandingView } from '../../../contracts/hubspot';
import { hubspotRefusal } from '../../../domain/french/hubspot';
import { Section } from '../../components/figures/Section';
import { BusyButton } from '../../components/inputs/BusyButton';
import { ProblemNotice } from '../../components/page/ProblemNotice';
import { DayText } from '../../components/values/DayText';
import classes from './Hubspot.module.css';
import { RecordLink } from './RecordLink';
import { useRetry } from './useHubspot';

/** What HubSpot does not take as it is. Nothing when it takes all. */
export function Refused({ refused: { count, items } }: Pick<HubspotStandingView, 'refused'>) {
  const { t } = useTranslation('hubspot');
  const retry = useRetry();
  if (count === 0) return null;
  return (
    <Section id="hubspot-refused" title={t('refused.title', { count })} note={t('refused.note')}>
      <BusyButton variant="default" loading={retry.isPending} onClick={() => retry.mutate()}>
        {t('refused.retry')}
      </BusyButton>
      <p role="status" className={classes.quiet}>
        {retry.isSuccess && t('refused.asked')}
      </p>
      <ProblemNotice problem={retry.error} />
      <ul className={classes.list}>
        {items.map((one) => (
          <li key={one.recordId} className={classes.row}>
            <span>
              {t(`object.${one.object}`)} <RecordLink {...one} />
            </span>
            <span>{hubspotRefusal(one.category)}</span>
            <span className={classes.quiet}>
              {t('since')} <DayText day={one.since} time />
            </span>
          </li>
        ))}
      </ul>
      {count > items.length && <p className={classes.quiet}>{t('refused.more', { count: count - items.length })}</p>}
    </Section>
  );
}

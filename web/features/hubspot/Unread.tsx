import { useTranslation } from 'react-i18next';
import type { HubspotStandingView } from '../../../contracts/hubspot';
import { hubspotUnreadReason } from '../../../domain/french/hubspot';
import { Section } from '../../components/figures/Section';
import { BusyButton } from '../../components/inputs/BusyButton';
import { ProblemNotice } from '../../components/page/ProblemNotice';
import { DayText } from '../../components/values/DayText';
import classes from './Hubspot.module.css';
import { RecordLink } from './RecordLink';
import { useReread } from './useHubspot';

type Unreadable = HubspotStandingView['unread'];

/** What HubSpot told and could not be read in. Nothing when all was. */
export function Unread({ unread: { count, items } }: { unread: Unreadable }) {
  const { t } = useTranslation('hubspot');
  const reread = useReread();
  if (count === 0) return null;
  return (
    <Section id="hubspot-unread" title={t('unread.title', { count })} note={t('unread.note')}>
      <BusyButton variant="default" loading={reread.isPending} onClick={() => reread.mutate()}>
        {t('unread.retry')}
      </BusyButton>
      <p role="status" className={classes.quiet}>
        {reread.isSuccess && t('unread.asked')}
      </p>
      <ProblemNotice problem={reread.error} />
      <ul className={classes.list}>
        {items.map((one) => (
          <UnreadRow key={`${one.object}/${one.hubspotId}`} one={one} />
        ))}
      </ul>
      {count > items.length && <p className={classes.quiet}>{t('unread.more', { count: count - items.length })}</p>}
    </Section>
  );
}

function UnreadRow({ one }: { one: Unreadable['items'][number] }) {
  const { t } = useTranslation('hubspot');
  const { object, hubspotId, code, since, nextTryAt } = one;
  return (
    <li className={classes.row}>
      <span>
        {t(`object.${object}`)} <RecordLink {...one} name={one.name || t('unread.unknown', { hubspotId })} />
      </span>
      <span>{hubspotUnreadReason(code)}</span>
      <span className={classes.quiet}>
        {t('since')} <DayText day={since} time />, {t('unread.next')} <DayText day={nextTryAt} time />
      </span>
    </li>
  );
}

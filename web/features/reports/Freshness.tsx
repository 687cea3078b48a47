import { Skeleton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ReportFrame } from '../../../contracts/commercialReports';
import { useMe } from '../../api/session';
import { formatClock, formatDay } from '../../format/day';
import { useNow } from '../../components/values/useNow';

/** Whose figures, of which days, counted when (requirements 217, 218, 233). */
export function Freshness({ frame: { perimeter, period }, readAt }: { frame: ReportFrame; readAt: number }) {
  const { t } = useTranslation('reports');
  const now = useNow();
  const { company, profile } = useMe();
  const counted = new Date(readAt);
  const names = perimeter.kind === 'company' ? company.name : perimeter.names.join(', ');
  return (
    <>
      <span>
        {profile === '360'
          ? t('perimeter.wide', { names })
          : t(`perimeter.${perimeter.kind}`, { count: perimeter.names.length, names })}
      </span>
      <span>{t('period', { from: formatDay(period.from, now), to: formatDay(period.to, now) })}</span>
      <span>{t('source')}</span>
      <span>{t('counted', { day: formatDay(counted, now), time: formatClock(counted) })}</span>
    </>
  );
}

/** As wide as what is waited for, so that it moves nothing when it comes. */
export function FreshnessToCome() {
  const { t } = useTranslation('reports');
  return (
    <>
      <Skeleton height="1lh" width="11rem" />
      <Skeleton height="1lh" width="16rem" />
      <span>{t('source')}</span>
      <Skeleton height="1lh" width="13rem" />
    </>
  );
}

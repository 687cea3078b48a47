import { useTranslation } from 'react-i18next';
import type { HubspotStandingView } from '../../../contracts/hubspot';
import { hubspotObjects } from '../../../domain/hubspot/objects';
import { Section } from '../../components/figures/Section';
import { DayText } from '../../components/values/DayText';
import { Facts } from '../../components/values/Facts';
import classes from './Hubspot.module.css';

/** When they last spoke, what waits, and how much both have. */
export function Standing({ standing: { succeededAt, problem, waiting, linked } }: { standing: HubspotStandingView }) {
  const { t } = useTranslation('hubspot');
  const counts = hubspotObjects.flatMap((object) => {
    const count = linked.find((one) => one.object === object)?.count;
    return count === undefined ? [] : [t('linkedOf', { count, object: t(`object.${object}`) })];
  });
  return (
    <Section id="hubspot-state" title={t('state.title')}>
      {problem && (
        <p className={classes.problem} role="note">
          <strong>{t(`problem.${problem.code}.name`)}</strong> {t('since')} <DayText day={problem.since} time />.{' '}
          {t(`problem.${problem.code}.todo`)}
        </p>
      )}
      <Facts
        facts={[
          [t('state.success'), succeededAt === null ? t('state.never') : <DayText day={succeededAt} time />],
          [t('state.waiting'), waiting === 0 ? t('state.nothingWaits') : t('state.records', { count: waiting })],
          [t('state.linked'), counts.length === 0 ? t('state.none') : counts.join(' · ')],
        ]}
      />
    </Section>
  );
}

import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { OpportunityView } from '../../../../contracts/opportunities/opportunity';
import type { MissionView } from '../../../../contracts/missions/mission';
import { useMe } from '../../../api/session';
import { DayText } from '../../../components/values/DayText';
import { Facts } from '../../../components/values/Facts';
import { writeAmount } from '../../../components/inputs/writeAmount';
import { Money } from '../../../components/values/Money';
import { Empty, ErrorState, ListSkeleton } from '../../../components/page/States';
import { fieldLabel, missionStateName } from '../../../i18n/said';
import { missionQuery } from '../api/mission';
import { useIsPreparing } from '../page/useIsPreparing';
import classes from './Mission.module.css';

/** The mission of the opportunity: who delivers it and when, the planning of its lines, what is billed when (D10, D14). */
export function MissionTab({ opportunity }: { opportunity: OpportunityView }) {
  const { t } = useTranslation('opportunities');
  const { profile } = useMe();
  const preparing = useIsPreparing(opportunity);
  if (preparing) return <ListSkeleton rows={4} />;
  if (profile === '360') return <Empty title={t('mission.walled')} text={t('proposal.walledText')} />;
  if (opportunity.mission === null) return <Empty title={t('mission.none')} text={t('mission.noneText')} />;
  return <LoadedMission id={opportunity.mission.id} />;
}

function LoadedMission({ id }: { id: string }) {
  const { data, error, refetch } = useQuery(missionQuery(id));
  if (data) return <Mission mission={data} />;
  return error ? <ErrorState error={error} onRetry={refetch} /> : <ListSkeleton rows={4} />;
}

function Mission({ mission }: { mission: MissionView }) {
  const { t } = useTranslation('opportunities');
  return (
    <div className={classes.mission}>
      <Facts
        facts={[
          [t('fact.mission'), `${mission.number} · ${missionStateName(mission.state)}`],
          [t('mission.deliveryLead'), mission.deliveryLead?.name],
          [fieldLabel('opportunity.productionStartOn'), <DayText key="start" day={mission.startsOn} />],
          [fieldLabel('opportunity.productionEndOn'), <DayText key="end" day={mission.endsOn} />],
          [fieldLabel('opportunity.closingOn'), mission.closingOn && <DayText key="closing" day={mission.closingOn} />],
        ]}
      />
      <Planning blocks={mission.planningBlocks} />
      <Billing lines={mission.billingSchedule} />
    </div>
  );
}

function Planning({ blocks }: { blocks: MissionView['planningBlocks'] }) {
  const { t } = useTranslation('opportunities');
  return (
    <section aria-labelledby="mission-planning">
      <h2 id="mission-planning">{t('mission.planning')}</h2>
      {blocks.length === 0 ? (
        <p className={classes.none}>{t('mission.noPlanning')}</p>
      ) : (
        <table className={classes.table} aria-labelledby="mission-planning">
          <thead>
            <tr>
              <th scope="col">{t('mission.line')}</th>
              <th scope="col">{t('line.resource')}</th>
              <th scope="col">{t('mission.from')}</th>
              <th scope="col" data-align="right">
                {t('mission.hours')}
              </th>
            </tr>
          </thead>
          <tbody>
            {blocks.map(({ id, label, resource, startsOn, hours }) => (
              <tr key={id}>
                <th scope="row">{label}</th>
                <td>{resource}</td>
                <td>
                  <DayText day={startsOn} />
                </td>
                <td data-align="right">{t('mission.hoursOf', { hours: writeAmount(hours) })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function Billing({ lines }: { lines: MissionView['billingSchedule'] }) {
  const { t } = useTranslation('opportunities');
  return (
    <section aria-labelledby="mission-billing">
      <h2 id="mission-billing">{t('mission.billing')}</h2>
      {lines.length === 0 ? (
        <p className={classes.none}>{t('mission.noBilling')}</p>
      ) : (
        <table className={classes.table} aria-labelledby="mission-billing">
          <thead>
            <tr>
              <th scope="col">{t('mission.instalment')}</th>
              <th scope="col">{t('mission.dueOn')}</th>
              <th scope="col" data-align="right">
                {t('line.net')}
              </th>
            </tr>
          </thead>
          <tbody>
            {lines.map(({ dueOn, label, amount }) => (
              <tr key={dueOn}>
                <th scope="row">{label}</th>
                <td>
                  <DayText day={dueOn} />
                </td>
                <td data-align="right">
                  <Money value={amount} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

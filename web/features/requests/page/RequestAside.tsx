import { Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { RequestView } from '../../../../contracts/requests/request';
import { templates } from '../../../../domain/templates/registry';
import { DayText } from '../../../components/values/DayText';
import { Facts } from '../../../components/values/Facts';
import { Holder } from '../../../components/values/Holder';
import { IfNobodyActs } from '../../../components/cases/IfNobodyActs';
import { Money } from '../../../components/values/Money';
import { WhySeen } from '../../../components/values/WhySeen';
import { EvidenceLink } from '../../../components/process/EvidenceLink';
import { ProcessButton } from '../../../components/process/ProcessButton';
import { missionStateName, stageName } from '../../../i18n/said';
import { AsideSkeleton } from '../../../components/page/States';
import { requestNextQuery, requestTimeQuery } from '../api/queries';
import { RequestTime } from '../time/RequestTime';
import { RequestFields } from './RequestFields';
import { RequestLinks } from './RequestLinks';
import classes from './RequestPage.module.css';

/**
 * Who has the ball; then, together, what time it took, what follows by itself, and facts with where they come from. What is read apart
 * is waited for: come one after the other, each would push away what stands below it.
 */
export function RequestAside({ request }: { request: RequestView }) {
  const { t } = useTranslation('requests');
  const next = useQuery(requestNextQuery(request.id));
  const time = useQuery(requestTimeQuery(request.id));
  return (
    <aside className={classes.aside} aria-label={t('aside.label')}>
      {request.holder.kind !== 'nobody' && (
        <section>
          <h3 className={classes.asideTitle}>{t('aside.holder')}</h3>
          <Holder holder={request.holder} />
        </section>
      )}
      {next.isPending || time.isPending ? (
        <AsideSkeleton />
      ) : (
        <>
          {time.data && <RequestTime time={time.data} />}
          <IfNobodyActs consequences={next.data?.ifNobodyActs ?? []} />
          <AboutRequest request={request} />
        </>
      )}
    </aside>
  );
}

function AboutRequest({ request }: { request: RequestView }) {
  const { t } = useTranslation('requests');
  const { account, opportunity, mission, register, submittedAt } = request;
  return (
    <>
      <Group gap="xs">
        <ProcessButton caseId={request.id} />
        <EvidenceLink caseId={request.id} />
      </Group>
      <section>
        <h3 className={classes.asideTitle}>{t('aside.facts')}</h3>
        <Facts
          facts={[
            [
              t('fact.account'),
              <Link key="account" to="/comptes/$id" params={{ id: account.id }}>
                {account.name} · {account.number}
              </Link>,
            ],
            [t('fact.site'), request.site?.name],
            [
              t('fact.opportunity'),
              opportunity && (
                <Link key="opportunity" to="/opportunites/$id" params={{ id: opportunity.id }}>
                  {opportunity.number} · {opportunity.name}
                </Link>
              ),
            ],
            [t('fact.stage'), opportunity && stageName(opportunity.stage)],
            [t('fact.mission'), mission && `${mission.number} · ${missionStateName(mission.state)}`],
            [t('fact.proposalTotal'), request.proposalTotal && <Money key="total" value={request.proposalTotal} />],
            [t('fact.requester'), request.requester.name],
            [t('fact.service'), t(`group.${templates[request.template].group}`)],
            [t('fact.group'), request.group.name],
            [t('fact.businessUnit'), request.businessUnit.name],
            [t('fact.submittedAt'), submittedAt && <DayText key="sent" day={submittedAt} time />],
            [t('fact.register'), register && t(`register.${registerOutcome(register.outcome)}`)],
          ]}
        />
        <RequestFields request={request} />
      </section>
      <RequestLinks request={request} />
      <WhySeen units={[request.businessUnit]} crm={false} />
    </>
  );
}

const registerOutcomes = ['active', 'closed', 'unknown', 'not_diffusible', 'unavailable'] as const;
const registerOutcome = (outcome: string) => registerOutcomes.find((one) => one === outcome) ?? 'unavailable';

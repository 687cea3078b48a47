import { Group } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { NextView } from '../../../../contracts/opportunities/next';
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
import { RequestTime } from '../time/RequestTime';
import { RequestFields } from './RequestFields';
import { RequestLinks } from './RequestLinks';
import classes from './RequestPage.module.css';

/** Facts of a request with where they come from, who has the ball, and what follows by itself. */
export function RequestAside({ request, next }: { request: RequestView; next: NextView | undefined }) {
  const { t } = useTranslation('requests');
  const { account, opportunity, mission, register, submittedAt } = request;
  return (
    <aside className={classes.aside} aria-label={t('aside.label')}>
      {request.holder.kind !== 'nobody' && (
        <section>
          <h3 className={classes.asideTitle}>{t('aside.holder')}</h3>
          <Holder holder={request.holder} />
        </section>
      )}
      <RequestTime requestId={request.id} />
      <IfNobodyActs consequences={next?.ifNobodyActs ?? []} />
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
    </aside>
  );
}

const registerOutcomes = ['active', 'closed', 'unknown', 'not_diffusible', 'unavailable'] as const;
const registerOutcome = (outcome: string) => registerOutcomes.find((one) => one === outcome) ?? 'unavailable';

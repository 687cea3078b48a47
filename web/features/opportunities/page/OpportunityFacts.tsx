import type { ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { isOpenStage } from '../../../../domain/opportunity/stage';
import type { OpportunityView } from '../../../../contracts/opportunities/opportunity';
import { DayText } from '../../../components/values/DayText';
import { DueText } from '../../../components/values/DueText';
import { Money } from '../../../components/values/Money';
import { missionStateName, proposalStateName } from '../../../i18n/said';
import classes from './Page.module.css';

/** What it is worth, when it should be signed, by whom, and what exists already. */
export function OpportunityFacts({ opportunity }: { opportunity: OpportunityView }) {
  const { t } = useTranslation('opportunities');
  const { amount, amountFrom, weighted, probability, engagementPartner, mission, proposal } = opportunity;
  const open = isOpenStage(opportunity.stage);
  return (
    <dl className={classes.facts}>
      <Fact label={t('fact.amount')} note={t(`fact.amountFrom.${amountFrom}`)}>
        <Money value={amount} />
      </Fact>
      {open && (
        <Fact label={t('fact.weighted')} note={t('fact.probability', { probability })}>
          <Money value={weighted} />
        </Fact>
      )}
      <Signature opportunity={opportunity} open={open} />
      <Fact label={t('fact.partner')}>{engagementPartner.name}</Fact>
      <Acceptance acceptance={opportunity.acceptance} />
      {proposal && (
        <Fact label={t('fact.proposal')} note={proposalStateName(proposal.state)}>
          {proposal.number}
        </Fact>
      )}
      {mission && (
        <Fact label={t('fact.mission')} note={missionStateName(mission.state)}>
          {mission.number}
        </Fact>
      )}
    </dl>
  );
}

function Fact({ label, note, children }: { label: string; note?: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {children}
        {note !== undefined && <span className={classes.note}>{note}</span>}
      </dd>
    </div>
  );
}

function Signature({ opportunity, open }: { opportunity: OpportunityView; open: boolean }) {
  const { t } = useTranslation('opportunities');
  const { wonOn, lostOn, expectedSignatureOn } = opportunity;
  const closed = wonOn ?? lostOn;
  if (!open && closed !== null)
    return (
      <Fact label={wonOn === null ? t('fact.lostOn') : t('fact.wonOn')}>
        <DayText day={closed} />
      </Fact>
    );
  return (
    <Fact label={t('fact.signature')}>
      {expectedSignatureOn === null ? '–' : <DueText due={expectedSignatureOn} settled={!open} />}
    </Fact>
  );
}

function Acceptance({ acceptance: { state, requestId, validUntil } }: Pick<OpportunityView, 'acceptance'>) {
  const { t } = useTranslation('opportunities');
  const words = t(`acceptance.${state}`);
  return (
    <Fact label={t('fact.acceptance')}>
      {requestId === null ? (
        words
      ) : (
        <Link to="/demandes/$id" params={{ id: requestId }}>
          {words}
        </Link>
      )}
      {validUntil !== null && (
        <span className={classes.note}>
          {t('acceptance.until')} <DayText day={validUntil} />
        </span>
      )}
    </Fact>
  );
}

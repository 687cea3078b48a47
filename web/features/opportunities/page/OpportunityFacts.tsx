import type { ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { isOpenStage } from '../../../../domain/opportunity/stage';
import type { OpportunityView } from '../../../../contracts/opportunities/opportunity';
import type { PageFact, PageLayout } from '../../../../domain/opportunity/pageLayout';
import { DayText } from '../../../components/values/DayText';
import { DueText } from '../../../components/values/DueText';
import { Money } from '../../../components/values/Money';
import { formatMoney } from '../../../format/money';
import { missionStateName, proposalStateName } from '../../../i18n/said';
import classes from './Page.module.css';

interface OpportunityFactsProps {
  opportunity: OpportunityView;
  facts: PageLayout['facts'];
}

/** What it is worth, when it should be signed, by whom, what exists already: what its reader wants to see of it, in their order. */
export function OpportunityFacts({ opportunity, facts }: OpportunityFactsProps) {
  return (
    <dl className={classes.facts}>
      {facts
        .filter(({ shown }) => shown)
        .map(({ code }) => (
          <PageFactOf key={code} code={code} opportunity={opportunity} />
        ))}
    </dl>
  );
}

function PageFactOf({ code, opportunity }: { code: PageFact; opportunity: OpportunityView }) {
  const { t } = useTranslation('opportunities');
  const { mission, proposal } = opportunity;
  const open = isOpenStage(opportunity.stage);
  const label = t(`fact.${code}`);
  const inCurrency = opportunity.amount !== null && opportunity.amount.currency !== 'EUR';
  switch (code) {
    case 'amount':
      return (
        <Fact label={label} note={t(`fact.amountFrom.${opportunity.amountFrom}`)}>
          <Money value={opportunity.amount} />
          {inCurrency && opportunity.euroAmount && (
            <span className={classes.note}>{t('fact.worth', { euros: formatMoney(opportunity.euroAmount) })}</span>
          )}
        </Fact>
      );
    case 'weighted':
      return (
        open && (
          <Fact label={label} note={t('fact.probability', { probability: opportunity.probability })}>
            <Money value={opportunity.weighted} />
          </Fact>
        )
      );
    case 'signature':
      return <Signature opportunity={opportunity} open={open} />;
    case 'acceptance':
      return <Acceptance acceptance={opportunity.acceptance} />;
    case 'proposal':
      return (
        proposal && (
          <Fact label={label} note={proposalStateName(proposal.state)}>
            {proposal.number}
          </Fact>
        )
      );
    case 'mission':
      return (
        mission && (
          <Fact label={label} note={missionStateName(mission.state)}>
            {mission.number}
          </Fact>
        )
      );
    case 'euroAmount':
      return (
        <Fact label={label} {...(inCurrency && { note: t('fact.rate', { rate: opportunity.rate.replace('.', ',') }) })}>
          <Money value={opportunity.euroAmount} />
        </Fact>
      );
    default:
      return <Fact label={label}>{plainFact(code, opportunity) ?? '–'}</Fact>;
  }
}

type PlainFact = 'partner' | 'manager' | 'offer' | 'productionStart' | 'productionEnd' | 'site' | 'contact';

/** Null when nobody said it yet. */
function plainFact(code: PlainFact, opportunity: OpportunityView): ReactNode {
  const day = (value: string | null) => value && <DayText day={value} />;
  const facts: Record<PlainFact, ReactNode> = {
    partner: opportunity.engagementPartner.name,
    manager: opportunity.engagementManager?.name,
    offer: opportunity.offer?.name,
    productionStart: day(opportunity.productionStartOn),
    productionEnd: day(opportunity.productionEndOn),
    site: opportunity.site?.name,
    contact: opportunity.mainContact?.name,
  };
  return facts[code];
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

import { useTranslation } from 'react-i18next';
import type { OpportunityView } from '../../../../contracts/opportunities/opportunity';
import { useReference, valueLabel } from '../../../api/reference';
import { DayText } from '../../../components/values/DayText';
import { Facts } from '../../../components/values/Facts';
import type { Fact } from '../../../components/values/Facts';
import { fieldLabel } from '../../../i18n/said';
import type { Field } from '../fields/fieldValues';
import classes from './Page.module.css';

const label = (field: Field | 'lossReason' | 'competitor' | 'reviveOn'): string => fieldLabel(`opportunity.${field}`);
const day = (value: string | null) => value && <DayText day={value} />;

/** What was known of an opportunity that is won or lost: it no longer changes. Why it was lost comes first. */
export function ClosedSummary({ opportunity }: { opportunity: OpportunityView }) {
  const { t } = useTranslation('opportunities');
  const reference = useReference();
  const coded = (list: string, code: string | null) => code && valueLabel(reference, list, code);
  const { engagementManager, referrer, practice, offerFamily, offer, site, mainContact } = opportunity;
  const facts: Fact[] = [
    [label('lossReason'), coded('lossReason', opportunity.lossReason)],
    [label('competitor'), opportunity.competitor],
    [label('reviveOn'), day(opportunity.reviveOn)],
    [t('loss.comment'), opportunity.lossComment],
    [label('practiceId'), practice?.name],
    [label('offerFamilyId'), offerFamily?.name],
    [label('offerId'), offer?.name],
    [label('serviceType'), coded('serviceType', opportunity.serviceType)],
    [label('salesDynamic'), coded('salesDynamic', opportunity.salesDynamic)],
    [label('engagementManagerId'), engagementManager?.name],
    [label('referrerId'), referrer?.name],
    [label('sourceType'), coded('sourceType', opportunity.sourceType)],
    [label('source'), opportunity.source],
    [label('productionStartOn'), day(opportunity.productionStartOn)],
    [label('productionEndOn'), day(opportunity.productionEndOn)],
    [label('closingOn'), day(opportunity.closingOn)],
    [label('siteId'), site?.name],
    [label('mainContactId'), mainContact?.name],
  ];
  return (
    <div className={classes.closed}>
      <Facts facts={facts} />
    </div>
  );
}

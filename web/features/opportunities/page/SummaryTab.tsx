import { useEffect, useRef } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { OpportunityView } from '../../../../contracts/opportunities/opportunity';
import { isAmountTyped } from '../../../../domain/opportunity/amount';
import { opportunityFromHubspot } from '../../../api/hubspotOrigins';
import { useReference } from '../../../api/reference';
import { ChangeBar } from '../../../components/inputs/ChangeBar';
import { announce } from '../../../components/page/LiveRegion';
import { FromHubspot } from '../../../components/values/FromHubspot';
import { useUpdateOpportunity } from '../api/commands';
import { FieldInput } from '../fields/FieldInput';
import { fieldId } from '../fields/fieldKinds';
import { peopleOf, valuesOf } from '../fields/fieldValues';
import type { Field } from '../fields/fieldValues';
import { useFieldsForm } from '../fields/useFieldsForm';
import { productionEndVerdict } from '../gate/gateFields';
import { useCheckedSubmit } from '../gate/useCheckedSubmit';
import { EditProblem } from './EditProblem';
import classes from './Page.module.css';

const groups: readonly { key: 'who' | 'what' | 'when' | 'where'; fields: readonly Field[] }[] = [
  { key: 'what', fields: ['name', 'practiceId', 'offerFamilyId', 'offerId', 'serviceType', 'salesDynamic', 'amount'] },
  {
    key: 'when',
    fields: ['expectedSignatureOn', 'productionStartOn', 'productionEndOn', 'closingOn', 'productionEndReason'],
  },
  { key: 'who', fields: ['engagementPartnerId', 'engagementManagerId', 'referrerId', 'businessUnitId'] },
  { key: 'where', fields: ['sourceType', 'source', 'siteId', 'mainContactId'] },
];

const required: readonly Field[] = ['name', 'engagementPartnerId', 'businessUnitId'];

/** The fields of the opportunity, edited in place and saved together. */
export function SummaryTab({ opportunity }: { opportunity: OpportunityView }) {
  const { t } = useTranslation('opportunities');
  const reference = useReference();
  const fields = useFieldsForm({
    base: valuesOf(opportunity),
    people: peopleOf(opportunity),
    keptAs: `opportunity/${opportunity.id}`,
  });
  const save = useUpdateOpportunity(opportunity, () => {
    fields.reset();
    announce(t('edit.saved'));
  });
  const { form } = useCheckedSubmit(() => save.mutate(fields.changes));
  const locked = !isAmountTyped(opportunity.amountFrom);
  useFieldOfAddress();

  // Asked only of who chose an early end (D7).
  const explains =
    productionEndVerdict(fields.values, reference) === 'needsReason' || fields.values.productionEndReason !== null;
  const isShown = (field: Field): boolean => field !== 'productionEndReason' || explains;

  function descriptionOf(field: Field): string | undefined {
    if (field === 'amount' && locked) return t(`fact.amountFrom.${opportunity.amountFrom}`);
    return field === 'name' && opportunity.nameWarning ? t('edit.nameWarning') : undefined;
  }

  return (
    <form {...form}>
      {groups.map(({ key, fields: shown }) => (
        <section key={key} className={classes.group} aria-labelledby={`groupe-${key}`}>
          <h2 id={`groupe-${key}`}>{t(`group.${key}`)}</h2>
          <div className={classes.fields}>
            {shown.filter(isShown).map((field) => (
              <FieldInput
                key={field}
                field={field}
                form={fields}
                accountId={opportunity.account.id}
                linked
                required={required.includes(field)}
                disabled={field === 'amount' && locked}
                description={descriptionOf(field)}
              />
            ))}
          </div>
        </section>
      ))}
      <Origins opportunityId={opportunity.id} />
      <ChangeBar
        count={Object.keys(fields.changes).length}
        pending={save.isPending}
        onCancel={() => {
          save.reset();
          fields.reset();
        }}
      >
        <EditProblem opportunityId={opportunity.id} problem={save.error} onReload={save.reset} />
      </ChangeBar>
    </form>
  );
}

function Origins({ opportunityId }: { opportunityId: string }) {
  const { data } = useQuery(opportunityFromHubspot(opportunityId));
  return <FromHubspot origins={data} />;
}

/** `?champ=amount` puts the cursor there, then leaves the address to the tab alone. */
function useFieldOfAddress(): void {
  const { champ } = useSearch({ from: '/shell/opportunites/$id' });
  const navigate = useNavigate({ from: '/opportunites/$id' });
  const leave = useRef(() => void navigate({ search: { onglet: 'synthese' }, replace: true }));
  useEffect(() => {
    if (champ === undefined) return;
    const input = document.getElementById(fieldId(champ));
    input?.focus();
    input?.scrollIntoView({ block: 'center' });
    leave.current();
  }, [champ]);
}

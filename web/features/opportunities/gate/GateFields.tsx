import { useTranslation } from 'react-i18next';
import type { GateView } from '../../../../contracts/opportunities/next';
import type { OpportunityView } from '../../../../contracts/opportunities/opportunity';
import type { Missing } from '../../../api/problem';
import { useReference } from '../../../api/reference';
import { sayProvenance, whyMissing } from '../../../i18n/said';
import { FieldInput } from '../fields/FieldInput';
import type { Field } from '../fields/fieldValues';
import type { FieldsForm } from '../fields/useFieldsForm';
import { askedFields, productionEndVerdict } from './gateFields';
import classes from './Dialog.module.css';

interface GateFieldsProps {
  gate: GateView;
  /** What the server missed when the move was tried: it may ask more than the gate did. */
  refused: readonly Missing[];
  opportunity: OpportunityView;
  form: FieldsForm;
  tried: boolean;
}

/** The missing fields, with the values proposed for them and where those come from; the cursor in the first empty one. */
export function GateFields({ gate, refused, opportunity, form, tried }: GateFieldsProps) {
  const { t } = useTranslation('opportunities');
  const reference = useReference();
  const verdict = productionEndVerdict(form.values, reference);
  const asked = askedFields([...gate.missing, ...refused]);
  const explained = verdict === 'needsReason' || form.values.productionEndReason !== null;
  const shown: Field[] = asked.includes('productionEndOn') && explained ? [...asked, 'productionEndReason'] : asked;
  const firstEmpty = shown.find((field) => form.values[field] === null) ?? shown[0];

  function provenance(field: Field): string | undefined {
    const proposed = gate.proposed.find((one) => one.field === field);
    return proposed && field in form.changes ? sayProvenance(proposed.from) : undefined;
  }

  function errorOf(field: Field): string | undefined {
    if (field === 'productionEndOn' && verdict === 'refused') return t('gate.endTooEarly');
    if (tried && form.values[field] === null) return whyMissing('missing');
    const wrong = gate.missing.find((one) => one.field === field && one.why !== 'missing');
    return wrong && !(field in form.changes) ? whyMissing(wrong.why) : undefined;
  }

  return (
    <div className={classes.fields}>
      {[...new Set(shown)].map((field) => (
        <FieldInput
          key={field}
          field={field}
          form={form}
          accountId={opportunity.account.id}
          required
          autoFocus={field === firstEmpty}
          description={provenance(field)}
          error={errorOf(field)}
        />
      ))}
    </div>
  );
}

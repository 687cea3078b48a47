import { useTranslation } from 'react-i18next';
import type { RequestView } from '../../../../contracts/requests';
import { labelOf, useReference } from '../../../api/reference';
import { DayText } from '../../../components/DayText';
import { Facts } from '../../../components/Facts';
import type { Fact } from '../../../components/Facts';
import { sayProvenance } from '../../../i18n/said';
import { requestFieldLabel } from '../requestFieldLabel';
import { usePersonName } from '../usePersonName';
import classes from './RequestPage.module.css';

// Keys to documents are shown by the checklist.
const elsewhere = ['letterDocumentId'];

/** What the requester said besides the lines, each with where a pre-filled value came from. */
export function RequestFields({ request }: { request: RequestView }) {
  const facts = Object.keys(request.fields)
    .filter((field) => !elsewhere.includes(field))
    .map((field): Fact => [
      requestFieldLabel(request.template, field),
      <FieldValue key={field} field={field} request={request} />,
    ]);
  return <Facts facts={facts} />;
}

function FieldValue({ field, request }: { field: string; request: RequestView }) {
  const value = request.fields[field] ?? '';
  const from = request.provenance.find((one) => one.field === field);
  return (
    <>
      <Value field={field} value={value} />
      {from && <span className={classes.provenance}>{sayProvenance(from.from)}</span>}
    </>
  );
}

function Value({ field, value }: { field: string; value: string }) {
  const { t } = useTranslation('requests');
  const { lists } = useReference();
  if (field.endsWith('Id')) return <PersonName id={value} />;
  if (field.endsWith('On')) return <DayText day={value} />;
  if (field === 'lossReason') return labelOf(lists['lossReason'], value);
  if (field === 'variant') return t(`variant.${value as 'new_client'}`);
  if (field === 'paymentMethod') return t(`paymentMethod.${value as 'transfer'}`);
  if (field === 'billingMode') return t(`billingMode.${value as 'single'}`);
  return value;
}

function PersonName({ id }: { id: string }) {
  return usePersonName(id) ?? '–';
}

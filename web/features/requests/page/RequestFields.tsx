import { showIban } from '../../../../domain/identity/iban';
import { legalFormLabel } from '../../../../domain/identity/legalForm';
import { isShown } from '../../../../domain/templates/field';
import { templates } from '../../../../domain/templates/registry';
import type { RequestView } from '../../../../contracts/requests/request';
import { useReference, valueLabel } from '../../../api/reference';
import { DayText } from '../../../components/values/DayText';
import { Facts } from '../../../components/values/Facts';
import type { Fact } from '../../../components/values/Facts';
import { Money } from '../../../components/values/Money';
import { sayProvenance } from '../../../i18n/said';
import { choiceName, requestFieldLabel } from '../requestFieldLabel';
import { PartiesText } from '../fields/parties/PartiesText';
import classes from './RequestPage.module.css';

// Keys to documents are shown by the checklist.
const elsewhere = ['letterDocumentId'];

/** What the requester said besides the lines, each with where a pre-filled value came from. */
export function RequestFields({ request }: { request: RequestView }) {
  const facts = templates[request.template].fields
    .filter((field) => isShown(field, request.fields))
    .map(({ key }) => key)
    .filter((field) => (request.fields[field] ?? '') !== '' && !elsewhere.includes(field))
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
      <Value request={request} field={field} value={value} />
      {from && <span className={classes.provenance}>{sayProvenance(from.from)}</span>}
    </>
  );
}

function Value({ request, field, value }: { request: RequestView; field: string; value: string }) {
  const { template, people } = request;
  const reference = useReference();
  const described = templates[template].fields.find(({ key }) => key === field);
  switch (described?.kind) {
    case 'person':
      return people.find(({ id }) => id === value)?.name ?? '…';
    case 'date':
      return <DayText day={value} />;
    case 'money':
      return <Money value={{ amount: value, currency: 'EUR' }} />;
    case 'company':
    case 'parties':
    case 'owners':
      return <PartiesText value={value} accounts={request.namedAccounts} />;
    case 'iban':
      return showIban(value);
    case 'legalForm':
      return legalFormLabel(value);
    case 'choice':
      return described.list ? valueLabel(reference, described.list, value) : choiceName(template, field, value);
    default:
      return value;
  }
}

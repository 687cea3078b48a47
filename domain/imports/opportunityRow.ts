import { tooLong } from '../account/lengths';
import { readWrittenDay } from '../dates/writtenDay';
import { readWrittenAmount } from '../money/writtenAmount';
import { opportunityTextLengths } from '../opportunity/lengths';
import type { FieldChanges } from '../processes/opportunity/fields';
import { accountNamed, type AccountNamed } from './accountNamed';
import { placeInCatalogue, type Catalogue } from './catalogue';
import { codeIn, type Offered } from './offered';
import { personIn } from './people';
import type { RowProblem } from './verdict';

export interface OpportunityRow {
  /** Of an opportunity that is there already. */
  number: string | null;
  account: AccountNamed | null;
  /** What the row says; what it leaves out stays as it is on one that is there. Its stage is never among them: gates decide it. */
  fields: FieldChanges;
}

export interface OpportunityLists extends Catalogue {
  sourceType: readonly Offered[];
  serviceType: readonly Offered[];
  salesDynamic: readonly Offered[];
  /** Those that the person works in, by their ids. */
  businessUnits: readonly (Offered & { id: string })[];
  /** How files name a person → id. */
  people: ReadonlyMap<string, string>;
}

type Said = Readonly<Record<string, string>>;
type Read = FieldChanges | { problem: RowProblem };

/** What a row of a file says of an opportunity, or the first thing that is wrong with it. */
export function readOpportunityRow(said: Said, lists: OpportunityLists): OpportunityRow | { problem: RowProblem } {
  const { number, account, name, offer, source } = said;
  if (number === undefined && account === undefined) return { problem: 'account_missing' };
  if (number === undefined && name === undefined && offer === undefined) return { problem: 'name_missing' };
  if (tooLong(said, opportunityTextLengths)) return { problem: 'too_long' };
  const fields: FieldChanges = { ...(name !== undefined && { name }), ...(source !== undefined && { source }) };
  for (const read of [measured, placed, listed, peopled]) {
    const more = read(said, lists);
    if ('problem' in more) return more;
    Object.assign(fields, more);
  }
  return {
    number: number === undefined ? null : number.replaceAll(/\s/g, '').toUpperCase(),
    account: account === undefined ? null : accountNamed(account),
    fields,
  };
}

/** Amounts are in euros: a file of another currency is not taken for one. */
function measured({ amount, currency, expectedSignatureOn }: Said): Read {
  const read: FieldChanges = {};
  if (currency !== undefined && !/^(?:EUR|euros?|€)$/i.test(currency)) return { problem: 'currency_other' };
  if (amount !== undefined) {
    const cents = readWrittenAmount(amount.replace(/(?:€|EUR)$/i, ''));
    if (cents === null) return { problem: 'amount_wrong' };
    read.amountCents = cents;
  }
  if (expectedSignatureOn !== undefined) {
    const day = readWrittenDay(expectedSignatureOn);
    if (day === null) return { problem: 'day_wrong' };
    read.expectedSignatureOn = day;
  }
  return read;
}

function placed(said: Said, lists: OpportunityLists): Read {
  const { businessUnit } = said;
  const place = placeInCatalogue(said, lists);
  if (!place) return { problem: 'offer_unknown' };
  if (businessUnit === undefined) return place;
  const unit = lists.businessUnits.find((offered) => codeIn([offered], businessUnit) !== null);
  return unit ? { ...place, businessUnitId: unit.id } : { problem: 'unit_unknown' };
}

function listed(said: Said, lists: OpportunityLists): Read {
  const read: FieldChanges = {};
  for (const field of ['sourceType', 'serviceType', 'salesDynamic'] as const) {
    const text = said[field];
    if (text === undefined) continue;
    const code = codeIn(lists[field], text);
    if (code === null) return { problem: 'value_unknown' };
    read[field] = code;
  }
  return read;
}

function peopled(said: Said, { people }: OpportunityLists): Read {
  const read: FieldChanges = {};
  for (const field of ['engagementPartner', 'engagementManager', 'referrer'] as const) {
    const text = said[field];
    if (text === undefined) continue;
    const id = personIn(people, text);
    if (id === null) return { problem: 'person_unknown' };
    read[`${field}Id`] = id;
  }
  return read;
}

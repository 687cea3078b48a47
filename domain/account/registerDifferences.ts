/**
 * What the public register says of an account otherwise than its record: found at night, proposed to a person, never written by
 * itself. What nobody filled is not a difference, nor is a name written in capitals.
 */
import type { BusinessDate } from '../dates/businessDate';
import { comparableName, foldedText } from '../identity/companyName';
import type { AccountFields } from './fields';
import { accountTextLengths } from './lengths';
import { registeredFields, type RegisteredValues } from './registered';

export const registerDifferences = ['closure', 'name', 'legalForm', 'apeCode', 'address'] as const;
export type RegisterDifference = (typeof registerDifferences)[number];

/** What applying it writes. */
export interface DifferenceSaid extends RegisteredValues {
  /** Of the place that the company moved to. */
  siret?: string;
  closed?: boolean;
  /** Null where the register does not say since when. */
  closedOn?: BusinessDate | null;
}

export interface Difference {
  what: RegisterDifference;
  said: DifferenceSaid;
}

export interface RegisterNews {
  values: RegisteredValues;
  state: 'active' | 'closed';
  closedOn: BusinessDate | null;
  /** Of the place whose address it is. */
  siret: string;
}

export interface AccountCompared {
  fields: AccountFields;
  ceasedOn: BusinessDate | null;
  /** Of its head office, where it is known. */
  siret: string | null;
}

/** "69.20Z" is of the nomenclature until 2026, "69.20Y" of the one from 2027: a change of nomenclature is no change of the company. */
const isOfNaf2025 = (code: string): boolean => 'GHJKLY'.includes(code.slice(-1));

type Rule = (account: AccountCompared, news: RegisterNews) => DifferenceSaid | null;

const closure: Rule = ({ ceasedOn }, { state, closedOn }) => {
  if (state === 'closed') return ceasedOn === null ? { closed: true, closedOn } : null;
  return ceasedOn === null ? null : { closed: false };
};

const name: Rule = ({ fields: { legalName, tradeName } }, { values }) => {
  const said = values.legalName?.slice(0, accountTextLengths.legalName);
  if (said === undefined || comparableName(said) === comparableName(legalName)) return null;
  // Whoever goes by the legal name goes by the new one.
  const goesByIt = comparableName(tradeName) === comparableName(legalName);
  return {
    legalName: said,
    ...(goesByIt && { tradeName: (values.tradeName ?? said).slice(0, accountTextLengths.tradeName) }),
  };
};

const legalForm: Rule = ({ fields }, { values }) =>
  values.legalForm !== undefined && values.legalForm !== fields.legalForm ? { legalForm: values.legalForm } : null;

const apeCode: Rule = ({ fields: { apeCode: kept } }, { values: { apeCode: said } }) =>
  kept !== null && said != null && said !== kept && isOfNaf2025(said) === isOfNaf2025(kept) ? { apeCode: said } : null;

const address: Rule = ({ fields: { addressLine: kept, postcode }, siret: knownSiret }, { values, siret }) => {
  const { addressLine, postcode: saidPostcode, city } = values;
  if (kept === null || addressLine == null || saidPostcode == null || city == null) return null;
  if (foldedText(kept) === foldedText(addressLine) && (postcode === null || postcode === saidPostcode)) return null;
  return {
    addressLine: addressLine.slice(0, accountTextLengths.addressLine),
    postcode: saidPostcode,
    city: city.slice(0, accountTextLengths.city),
    ...(knownSiret !== null && knownSiret !== siret && { siret }),
  };
};

const rules: Record<RegisterDifference, Rule> = { closure, name, legalForm, apeCode, address };

/** Of a company that is closed nothing else is worth a change. */
export function differencesOf(account: AccountCompared, news: RegisterNews): Difference[] {
  const asked = news.state === 'closed' ? (['closure'] as const) : registerDifferences;
  return asked.flatMap((what) => {
    const said = rules[what](account, news);
    return said ? [{ what, said }] : [];
  });
}

/** Whether it would still change something: somebody may have written it by hand since. */
export function stillDiffers({ fields, ceasedOn }: AccountCompared, said: DifferenceSaid): boolean {
  if (said.closed !== undefined) return said.closed === (ceasedOn === null);
  return registeredFields.some((field) => said[field] !== undefined && said[field] !== fields[field]);
}

/** A closed company is for somebody to look at by itself: never one among others that are applied together. */
export const goesWithOthers = (what: RegisterDifference): boolean => what !== 'closure';

/** The fields that applying it writes. */
export const valuesSaid = (said: DifferenceSaid): RegisteredValues =>
  Object.fromEntries(
    registeredFields.filter((field) => said[field] !== undefined).map((field) => [field, said[field]]),
  );

/**
 * What applying it makes of the day of closing; undefined where it says nothing of it.
 * @param foundOn where the register does not say since when, it was closed by the day on which it said so
 */
export function ceasedOnOf(
  { closed, closedOn }: DifferenceSaid,
  foundOn: BusinessDate,
): BusinessDate | null | undefined {
  if (closed === undefined) return undefined;
  return closed ? (closedOn ?? foundOn) : null;
}

/** Equal whatever the order in which it was stored. */
export function sameSaid(one: DifferenceSaid, other: DifferenceSaid): boolean {
  const sorted = (said: DifferenceSaid) => JSON.stringify(Object.entries(said).sort(([a], [b]) => (a < b ? -1 : 1)));
  return sorted(one) === sorted(other);
}

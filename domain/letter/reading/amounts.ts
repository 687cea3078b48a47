/** The fees of a letter, excluding and including VAT, as French letters write them. */
import { toCents, type Cents } from '../../money/cents';
import { plain, type LetterLine, type LetterReading, type Read } from './reading';

/** "12 000,00 €", "12.000 €", "12000,5 euros", "EUR" behind; a group of thousands is three figures, so that "12.50 €" is twelve euros and a half; below a thousand millions. */
const AMOUNT = /(?<![\d.,-])(\d{1,3}(?:[ .]\d{3}){1,2}|\d{1,9})(?:[.,](\d{1,2}))?(?!\d) ?(?:€|euros?\b|eur\b)/gu;

const EXCLUDING = /\bh\.? ?t\b|\bhors taxes?\b/u;
const INCLUDING = /\bt\.? ?t\.? ?c\b|\btoutes taxes comprises\b/u;

/** What says a price, a rate or a part of the whole, and no total. */
const NOT_THE_WHOLE =
  /sous-total|unitaire|horaire|par heure|par mois|par trimestre|mensuel|trimestriel|\/ ?mois|\/ ?h\b|capital|indemnite|penalite|plafond|acompte|provision|taux/u;
const OF_A_TOTAL = /\btotal\b|\bnet a payer\b/u;
const OF_FEES =
  /\bhonoraires?\b|\bmontant\b|\bforfait\b|\bforfaitaire\b|\bbudget\b|\bremuneration\b|\bprix de la mission\b|s'elevent?\b/u;

type Tax = 'excluding' | 'including';

interface Candidate extends Read<Cents> {
  tax: Tax;
  total: boolean;
}

function centsOf(units: string, decimals = ''): Cents {
  return toCents(BigInt(units.replace(/\D/gu, '')) * 100n + BigInt(decimals.padEnd(2, '0')));
}

const MARKS = new RegExp(`(?<excluding>${EXCLUDING.source})|(?<including>${INCLUDING.source})|\\btva\\b`, 'gu');

/** What a text says of tax, in its order; null is the tax itself. */
function marksOf(text: string): (Tax | null)[] {
  return [...text.matchAll(MARKS)].map(({ groups }) =>
    groups?.['excluding'] ? 'excluding' : groups?.['including'] ? 'including' : null,
  );
}

/** What is written right behind an amount says its tax, else what was said last before it. */
function taxOf(before: string, behind: string): Tax | null {
  return marksOf(behind.slice(0, 25)).find((mark) => mark !== null) ?? marksOf(before).at(-1) ?? null;
}

function candidatesOf({ text, page }: LetterLine): Candidate[] {
  if (NOT_THE_WHOLE.test(text)) return [];
  const total = OF_A_TOTAL.test(text);
  if (!total && !OF_FEES.test(text)) return [];
  return [...text.matchAll(AMOUNT)].flatMap((found) => {
    const [whole, units = '', decimals] = found;
    const tax = taxOf(text.slice(0, found.index), text.slice(found.index + whole.length).split(AMOUNT)[0] ?? '');
    return tax === null ? [] : [{ value: centsOf(units, decimals), page, tax, total }];
  });
}

/** A table may put the figure of a total on a line of its own. */
function withFigureBelow(lines: readonly LetterLine[]): LetterLine[] {
  return lines.map((line, at) => {
    const text = plain(line.text);
    const below = plain(lines[at + 1]?.text ?? '');
    const alone = below.replace(AMOUNT, '').replace(EXCLUDING, '').replace(INCLUDING, '').trim() === '' && below !== '';
    return { page: line.page, text: alone ? `${text} ${below}` : text };
  });
}

const RATES_PER_THOUSAND = [200, 100, 55, 21, 0];
const closes = (exclVat: Cents, inclVat: Cents) =>
  RATES_PER_THOUSAND.some((rate) => Math.abs(Math.round((exclVat * (1000 + rate)) / 1000) - inclVat) <= 1);

const distinct = (read: readonly Candidate[]): Candidate[] =>
  read.filter(({ value }, at) => read.findIndex((one) => one.value === value) === at);

/** Totals speak before fees in a sentence. */
function best(read: readonly Candidate[], tax: Tax): Candidate[] {
  const ofTax = distinct(read.filter((one) => one.tax === tax));
  const totals = ofTax.filter(({ total }) => total);
  return totals.length > 0 ? totals : ofTax;
}

const only = (read: readonly Candidate[]): Read<Cents> | null => {
  const [one, ...others] = read;
  return one && others.length === 0 ? { value: one.value, page: one.page } : null;
};

/** @returns the one total of each kind; of several, the pair that differs by a rate of VAT; else nothing, so that nobody confirms a guess */
export function readFees(lines: readonly LetterLine[]): Pick<LetterReading, 'exclVat' | 'inclVat'> {
  const read = withFigureBelow(lines).flatMap(candidatesOf);
  const [excluding, including] = [best(read, 'excluding'), best(read, 'including')];
  const pairs = excluding.flatMap((exclVat) =>
    including
      .filter((inclVat) => closes(exclVat.value, inclVat.value))
      .map((inclVat) => ({ exclVat: only([exclVat]), inclVat: only([inclVat]) })),
  );
  if (pairs.length === 1 && pairs[0]) return pairs[0];
  return { exclVat: only(excluding), inclVat: only(including) };
}

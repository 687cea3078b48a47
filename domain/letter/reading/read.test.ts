import { composePaper } from '../compose';
import { letterFacts } from '../facts.fixture';
import { readSignedLetter } from './read';
import type { Expected } from './reading';

const expected: Expected = {
  client: ['ARDOISIER PAYSAGES'],
  ours: ['Vaubrune Conseil & Expertise', 'Claire Berthelin'],
  today: '2026-11-27',
};
const read = (...lines: string[]) => readSignedLetter([lines], expected);
const feesOf = (...lines: string[]) => {
  const { exclVat, inclVat } = read(...lines);
  return [exclVat?.value ?? null, inclVat?.value ?? null];
};

describe('the fees', () => {
  test.each([
    [
      'with spaces that do not break',
      ['Total HT 12\u202F000,00\u00A0€', 'Total TTC 14 400,00 €'],
      [1_200_000, 1_440_000],
    ],
    ['with a dot between thousands', ['Montant HT : 12.000 €'], [1_200_000, null]],
    ['with a dot before cents', ['Forfait de 312.50 € HT'], [31_250, null]],
    ['in a sentence, both', ['Nos honoraires s’élèvent à 2 500 € H.T., soit 3 000 € T.T.C.'], [250_000, 300_000]],
    ['in words', ['Le montant de nos honoraires est fixé à 1 800 euros hors taxes.'], [180_000, null]],
    ['the tax said before', ['Honoraires HT : 950,5 EUR'], [95_050, null]],
    [
      'the figure on the line below',
      ['Total HT', '3 300,00 €', 'TVA à 20 %', '660,00 €', 'Total TTC', '3 960,00 €'],
      [330_000, 396_000],
    ],
    ['all of them on one line', ['Total HT 3 300,00 € TVA 660,00 € Total TTC 3 960,00 €'], [330_000, 396_000]],
    [
      'the total before a price',
      ['Prix unitaire HT 80,00 €', 'Honoraires de tenue 1 920,00 € HT', 'Total HT 3 300,00 €'],
      [330_000, null],
    ],
    [
      'of two totals the one that VAT joins',
      ['Total HT lot 1 1 000,00 €', 'Total HT 3 000,00 €', 'Net à payer TTC 3 600,00 €'],
      [300_000, 360_000],
    ],
    ['two totals that nothing tells apart', ['Total HT lot 1 1 000,00 €', 'Total HT lot 2 3 000,00 €'], [null, null]],
    ['by the month', ['Nos honoraires sont de 250 € HT par mois.'], [null, null]],
    [
      'a capital and a penalty',
      ['SAS au capital de 250 000,00 €, montant HT', 'une indemnité forfaitaire de 40 € HT'],
      [null, null],
    ],
    ['without its tax', ['Montant : 1 500,00 €'], [null, null]],
    [
      'with more figures than an amount has',
      [`Total HT ${'9'.repeat(40)} €`, 'Total HT 999.999.999.999.999.999 €'],
      [null, null],
    ],
  ])('%s', (_what, lines, fees) => {
    expect(feesOf(...lines)).toEqual(fees);
  });
});

describe('the day of signing', () => {
  const signed = (...lines: string[]) => read(...lines).signedOn?.value ?? null;
  test.each([
    ['in words', ['Bon pour accord', 'Le 12 mars 2026'], '2026-03-12'],
    ['the first of a month', ['Bon pour accord', 'Lyon, le 1er mars 2026'], '2026-03-01'],
    ['with capitals and no accent', ['Lu et approuvé', 'LE 3 FEVRIER 2026'], '2026-02-03'],
    ['in figures', ['Pour Ardoisier Paysages', '01/03/2026'], '2026-03-01'],
    ['with two figures of a year', ['Pour la société Ardoisier Paysages', '1.3.26'], '2026-03-01'],
    ['by a service', ['Signé électroniquement par Paule Ardoisier le 12/03/2026 à 10:32'], '2026-03-12'],
    ['by a service, as machines write it', ['Signature : 2026-03-12T10:32:00Z'], '2026-03-12'],
    ['where the letter was made', ['Fait à Lyon, le 5 mars 2026'], '2026-03-05'],
    [
      'the later of two',
      ['Signé par Claire Berthelin le 01/03/2026', 'Signé par Paule Ardoisier le 04/03/2026'],
      '2026-03-04',
    ],
    [
      'the day of the letter is not the day of signing',
      ['Paris, le 3 mars 2026', 'La mission commence le 1er avril 2026.'],
      null,
    ],
    ['nobody signed tomorrow', ['Bon pour accord', 'le 28/11/2026'], null],
    ['a day that does not exist', ['Bon pour accord', 'le 31/02/2026'], null],
  ])('%s', (_what, lines, day) => {
    expect(signed(...lines)).toBe(day);
  });
});

describe('who signed for the client', () => {
  const signatory = (...lines: string[]) => read(...lines).signatory?.value ?? null;
  test.each([
    [
      'behind the name of the client',
      ['Pour la société ARDOISIER PAYSAGES, M. Jean de La Tour, gérant'],
      'Jean de La Tour',
    ],
    [
      'below it',
      ['Pour Ardoisier Paysages', '« Bon pour accord »', 'Mme Paule Ardoisier, Présidente'],
      'Paule Ardoisier',
    ],
    ['without a title', ['Bon pour accord', 'Nom, qualité, date et signature', 'Paule Ardoisier'], 'Paule Ardoisier'],
    ['in a form', ['Le client', 'Nom et qualité : Paule Ardoisier, Présidente'], 'Paule Ardoisier'],
    ['by a service', ['Signé électroniquement par : Paule ARDOISIER'], 'Paule ARDOISIER'],
    [
      'as who represents it',
      [
        'Vaubrune, représentée par Mme Claire Berthelin,',
        'et Ardoisier Paysages, représentée par M. Hugo Lenormand, gérant.',
      ],
      'Hugo Lenormand',
    ],
    ['never one of ours', ['Signé par Paule Ardoisier', 'Signé par BERTHELIN Claire'], 'Paule Ardoisier'],
    [
      'words of the form are nobody',
      ['Pour Ardoisier Paysages', '« Bon pour accord »', 'Date et Signature', 'Cachet De La Société'],
      null,
    ],
  ])('%s', (_what, lines, name) => {
    expect(signatory(...lines)).toBe(name);
  });
});

test('the letter as it is drawn says its fees, and nobody who signed it', () => {
  const lines = composePaper('letter', letterFacts, null).blocks.flatMap((block) => {
    if (block.kind === 'table')
      return [
        block.columns.map(({ title }) => title).join(' '),
        ...block.rows.map((row) => row.join(' ')),
        ...(block.totals ?? []).map(({ label, value }) => `${label} ${value}`),
      ];
    return block.kind === 'signatures' ? block.parties.flatMap(({ title, lines }) => [title, ...lines]) : [block.text];
  });
  expect(read(...lines)).toEqual({
    exclVat: { value: 330_000, page: 1 },
    inclVat: { value: 396_000, page: 1 },
    signedOn: null,
    signatory: null,
  });
});

test('the page of each value is said, and a letter without measure is read within one', () => {
  expect(
    readSignedLetter([['Total HT 100,00 €'], ['Bon pour accord', 'Paule Ardoisier', 'le 02/03/2026']], expected),
  ).toEqual({
    exclVat: { value: 10_000, page: 1 },
    inclVat: null,
    signedOn: { value: '2026-03-02', page: 2 },
    signatory: { value: 'Paule Ardoisier', page: 2 },
  });
  const began = performance.now();
  readSignedLetter(
    [
      Array.from(
        { length: 5000 },
        (_, at) =>
          ['Signé par M. ', 'A '.repeat(300), 'Total HT 1 1 1 1 1 ', '1 111 '.repeat(150), 'à a'.repeat(300)][at % 5] ??
          '',
      ),
    ],
    expected,
  );
  expect(performance.now() - began).toBeLessThan(2000);
});

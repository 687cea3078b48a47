import { composePaper } from './compose';
import type { LetterFacts } from './facts';
import { letterFacts } from './facts.fixture';
import type { Block } from './printed';

const letter = (more: Partial<LetterFacts> = {}) => composePaper('letter', { ...letterFacts, ...more }, null);
const titles = (blocks: readonly Block[]) => blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []));
const words = (blocks: readonly Block[]) =>
  blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : [])).join('\n');
const tables = (blocks: readonly Block[]) => blocks.flatMap((block) => (block.kind === 'table' ? [block] : []));
const _ = '\u00A0';

test('an accounting letter says what the contract of art. 151 has to, in order', () => {
  expect(titles(letter().blocks)).toEqual([
    '1. Nature et objet de la mission',
    '2. Durée et renouvellement',
    '3. Obligations réciproques',
    '4. Honoraires',
    '5. Conditions de règlement',
    '6. Fin de la mission',
    '7. Secret professionnel, vigilance et données personnelles',
    '8. Responsabilité',
    '9. Confrère précédent',
    '10. Différends',
  ]);
  const text = words(letter().blocks);
  for (const said of [
    `1er${_}octobre${_}2026`,
    `exercice clos le 30${_}septembre${_}2027`,
    'tacite reconduction',
    'trois fois le taux d’intérêt légal',
    `40${_}€`,
    'L441-10',
    'L561-2',
    'article 17',
    'conciliation du président du conseil régional',
  ])
    expect(text).toContain(said);
});

test('what binds the Ordre’s roll only is said by a firm on it only', () => {
  const advice = letter({ accounting: false, practice: 'expert_conseil' });
  expect(titles(advice.blocks)).not.toContain('9. Confrère précédent');
  expect(words(advice.blocks)).not.toMatch(/ordonnance|tacite reconduction, sauf|présentation des comptes/u);
  expect(words(advice.blocks)).toContain(`au plus tard le 31${_}mars${_}2028`);
  expect(letter({ firm: { ...letterFacts.firm, professionalBody: null } }).footer.join()).not.toContain('Ordre');
});

test('fees: what is ordered with its totals, rates of extra work apart, and nothing of what is at zero', () => {
  const [fees, rates] = tables(letter().blocks);
  expect(fees?.rows.map(([label]) => label)).toEqual(['Tenue', 'Révision', 'Supervision et moment clé']);
  expect(fees?.rows[1]).toEqual(['Révision', '8,00', `100,00${_}€`, `5${_}%`, `760,00${_}€`]);
  expect(fees?.totals).toEqual([
    { label: 'Total HT', value: `3${_}300,00${_}€`, main: true },
    { label: `TVA à 20${_}%`, value: `660,00${_}€` },
    { label: 'Total TTC', value: `3${_}960,00${_}€`, main: true },
  ]);
  expect(rates?.rows).toEqual([
    ['Régie Comptabilité - Travaux Compl. Assistant', `70,00${_}€`],
    ['Régie Comptabilité - Travaux Compl. Associé', `300,00${_}€`],
  ]);
});

test('without a discount there is no column for it', () => {
  const lines = letterFacts.lines.map((line) => ({ ...line, discountBasisPoints: 0 }));
  expect(tables(letter({ lines }).blocks)[0]?.columns.map(({ title }) => title)).toEqual([
    'Prestation',
    'Quantité',
    'Prix unitaire HT',
    'Total HT',
  ]);
});

test.each([
  ['draft', 'PROJET'],
  ['pending_approval', 'PROJET'],
  ['refused', 'PROJET'],
  ['approved', null],
  ['sent', null],
  ['signed', null],
] as const)('a paper in state %s carries %p', (state, watermark) => {
  expect(letter({ state }).watermark).toBe(watermark);
});

test('each page says which version of which content it is', () => {
  expect(letter().footer.at(-1)).toBe('Lettre de mission EME26000042, version 2 – empreinte du contenu 0123456789ab');
  expect(letter().fileName).toBe('lettre-de-mission-EME26000042-v2.pdf');
  expect(composePaper('proposal', { ...letterFacts, version: null }, null).fileName).toBe(
    'proposition-EME26000042.pdf',
  );
});

test('nobody known to write to is greeted all the same', () => {
  expect(words(letter({ addressee: null }).blocks).split('\n')[0]).toBe('Madame, Monsieur,');
  expect(
    words(letter({ addressee: { civility: 'Me', firstName: 'A', lastName: 'B', title: null } }).blocks).split('\n')[0],
  ).toBe('Maître,');
});

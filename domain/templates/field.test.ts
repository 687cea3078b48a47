import {
  draftProblem,
  fieldProblem,
  isAsked,
  missingFields,
  sirensIn,
  type FieldKind,
  type TemplateField,
} from './field';

const field = (kind: FieldKind, more: Partial<TemplateField> = {}): TemplateField => ({ key: 'f', kind, ...more });

test.each<[TemplateField, string, string | null]>([
  [field('date'), '2026-02-29', 'not_a_date'],
  [field('date'), '2028-02-29', null],
  [field('money'), '12,50', 'not_an_amount'],
  [field('money'), '0.00', 'not_an_amount'],
  [field('money'), '-3.00', 'not_an_amount'],
  [field('money'), '12.50', null],
  [field('choice', { options: ['a', 'b'] }), 'c', 'not_in_list'],
  [field('choice', { options: ['a', 'b'] }), 'b', null],
  [field('choice', { list: 'lossReason' }), 'ANY', null],
  [field('person'), 'somebody', 'not_in_list'],
  [field('iban'), 'FR14 2004 1010 0505 0001 3M02 607', 'iban_wrong'],
  [field('siret'), '732 829 320 00074', null],
  [field('siret'), '73282932000079', 'siret_wrong'],
  [field('sirens'), '732 829 320, 483373429', null],
  [field('sirens'), '732829320, 483373428', 'siren_wrong'],
  [field('email'), 'a b@c.fr', 'email_wrong'],
  [field('text', { max: 3 }), 'four', 'too_long'],
  [field('iban'), '', null],
  [field('company'), 'Holding;732829320', null],
  [field('company'), 'Holding\nAutre', 'one_company'],
  [field('parties'), 'Holding\nAutre;732829321', 'siren_wrong'],
  [field('parties'), 'Holding\nAutre', null],
  [field('owners'), 'Holding;;60\nAutre', 'share_missing'],
  [field('owners'), 'Holding;;60\nAutre;;40', null],
])('%j holding "%s" → %s', (described, value, problem) => {
  expect(fieldProblem(described, value)).toBe(problem);
});

test.each<[TemplateField, string, string | null]>([
  [field('owners'), 'Holding;;60\nAutre', null],
  [field('parties'), ';732829321', null],
  [field('company'), 'Holding\nAutre', null],
  [field('owners', { max: 3 }), 'Holding', 'too_long'],
  [field('sirens'), '732829320, 483373428', 'siren_wrong'],
  [field('date'), '2026-02-29', 'not_a_date'],
])('in a draft, %j holding "%s" → %s', (described, value, problem) => {
  expect(draftProblem(described, value)).toBe(problem);
});

const fields: TemplateField[] = [
  field('choice', { key: 'change', required: true, options: ['renew', 'close'] }),
  field('date', { key: 'closedOn', required: true, day: 'past', when: { field: 'change', is: ['close'] } }),
  field('text', { key: 'word' }),
  field('date', { key: 'firstOn', required: true, byBusinessSupport: true }),
];

test.each<[Record<string, string>, [string, string][]]>([
  [{}, [['fields.change', 'missing']]],
  [{ change: '  ' }, [['fields.change', 'missing']]],
  [{ change: 'renew' }, []],
  [{ change: 'close' }, [['fields.closedOn', 'missing']]],
  [{ change: 'close', closedOn: '2026-11-26' }, [['fields.closedOn', 'in_the_future']]],
  [{ change: 'close', closedOn: '2026-11-25' }, []],
  [{ change: 'never' }, [['fields.change', 'not_in_list']]],
])('with %j it still wants %j', (values, wanted) => {
  expect(missingFields('kind', fields, values, '2026-11-25').map(({ field: name, why }) => [name, why])).toEqual(
    wanted,
  );
});

test.each([
  ['2027-01-01', '2026-12-31', 'before_start'],
  ['2027-01-01', '2027-01-01', undefined],
  ['', '2026-12-31', undefined],
  ['2027-01-01', '', undefined],
])('of two days, %j then %j: %j', (from, until, why) => {
  const days = [field('date', { key: 'from' }), field('date', { key: 'until', notBefore: 'from' })];
  expect(missingFields('kind', days, { from, until }, '2026-11-25').map((one) => one.why)).toEqual(why ? [why] : []);
});

test('a field of Business Support is not asked of the requester', () => {
  expect(fields.filter((one) => isAsked(one, { change: 'close' })).map(({ key }) => key)).toEqual([
    'change',
    'closedOn',
    'word',
  ]);
});

test('SIREN are read however people separate them', () => {
  expect(sirensIn('732 829 320; 483373429\n440529949,')).toEqual(['732829320', '483373429', '440529949']);
});

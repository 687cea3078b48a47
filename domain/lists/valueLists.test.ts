import { refuseListChange, VALUE_CODE, type ListChange, type ListedValue, type ValueList } from './valueLists';

const values: ListedValue[] = [
  { id: 'm', code: 'M', label: 'M.', retired: false },
  { id: 'mme', code: 'MME', label: 'Mme', retired: false },
  { id: 'mlle', code: 'MLLE', label: 'Mlle', retired: true },
];

describe('a list of values (requirement 359, D30)', () => {
  test.each<[string, ListChange, string | null]>([
    ['gains a value', { type: 'add', code: 'DR', label: 'Dr' }, null],
    ['has no code twice', { type: 'add', code: 'M', label: 'Monsieur' }, 'value_exists'],
    [
      'gives no code of a retired value anew: records hold it',
      { type: 'add', code: 'MLLE', label: 'Demoiselle' },
      'value_exists',
    ],
    ['has no two values that read alike', { type: 'add', code: 'MADAME', label: ' mme ' }, 'value_exists'],
    ['may name a value as a retired one is called', { type: 'add', code: 'MLLE2', label: 'Mlle' }, null],
    ['renames a value', { type: 'rename', id: 'mme', label: 'Madame' }, null],
    ['renames the letters of a value', { type: 'rename', id: 'mme', label: 'MME' }, null],
    ['does not name a value like another', { type: 'rename', id: 'mme', label: 'm.' }, 'value_exists'],
    ['knows its own values alone', { type: 'rename', id: 'other', label: 'X' }, 'not_found'],
    ['retires a value', { type: 'retire', id: 'm' }, null],
    ['retires none that it has not', { type: 'retire', id: 'other' }, 'not_found'],
    ['restores a value', { type: 'restore', id: 'mlle' }, null],
    ['is put in order', { type: 'order', ids: ['mme', 'm'] }, null],
    ['is not put in an order that forgets a value', { type: 'order', ids: ['mme'] }, 'reference_unknown'],
    ['is not put in an order that names one twice', { type: 'order', ids: ['mme', 'mme'] }, 'reference_unknown'],
    ['is not put in an order with a retired value', { type: 'order', ids: ['mme', 'mlle'] }, 'reference_unknown'],
  ])('%s', (_what, change, code) => {
    expect(refuseListChange('civility', values, change)?.code ?? null).toBe(code);
  });

  test('keeps one value to choose', () => {
    expect(refuseListChange('civility', values.slice(1), { type: 'retire', id: 'mme' })).toMatchObject({
      code: 'last_value',
    });
  });

  test('restores none that would read like another', () => {
    const renamed = values.map((value) => (value.id === 'm' ? { ...value, label: 'Mlle' } : value));
    expect(refuseListChange('civility', renamed, { type: 'restore', id: 'mlle' })).toMatchObject({
      code: 'value_exists',
    });
  });

  test.each<[ListChange['type'], ListChange, string | null]>([
    ['add', { type: 'add', code: 'PASSEPORT', label: 'Passeport' }, 'list_named_by_rules'],
    ['retire', { type: 'retire', id: 'm' }, 'list_named_by_rules'],
    ['rename', { type: 'rename', id: 'm', label: 'Extrait K bis' }, null],
    ['order', { type: 'order', ids: ['mme', 'm'] }, null],
  ])('whose codes rules name, is changed in words and order alone: %s', (_what, change, code) => {
    const list: ValueList = 'documentKind';
    expect(refuseListChange(list, values, change)?.code ?? null).toBe(code);
  });

  test.each([
    ['M', true],
    ['SANS_REPONSE', true],
    ['OFFRE2', true],
    ['m', false],
    ['2X', false],
    ['A B', false],
    ['É', false],
    ['A'.repeat(41), false],
  ])('%s as a code: %s', (code, right) => {
    expect(VALUE_CODE.test(code)).toBe(right);
  });
});

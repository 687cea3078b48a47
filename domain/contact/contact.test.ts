import { isOfPlace, personFields, placeFields, toldEverywhere } from './fields';
import { knownRefusal } from './known';
import { elsewhereRefusal, inUseRefusal } from './uses';

test('a field is of the person or of the account, never of both', () => {
  expect(personFields.filter(isOfPlace)).toEqual([]);
  expect(placeFields.every(isOfPlace)).toBe(true);
  expect(toldEverywhere(['title', 'phone', 'types', 'email'])).toEqual(['phone', 'email']);
});

test.each([
  ['nothing', { opportunities: 0, interactions: 0 }, null],
  [
    'an opportunity',
    { opportunities: 1, interactions: 0 },
    { code: 'contact_in_use', params: { opportunities: 1, interactions: 0 } },
  ],
  [
    'an interaction',
    { opportunities: 0, interactions: 2 },
    { code: 'contact_in_use', params: { opportunities: 0, interactions: 2 } },
  ],
])('named by %s', (_what, uses, refusal) => {
  if (refusal === null) expect(inUseRefusal(uses)).toBeNull();
  else expect(inUseRefusal(uses)).toMatchObject(refusal);
});

test('who is of other accounts is not removed from their own', () => {
  expect(elsewhereRefusal([])).toBeNull();
  expect(elsewhereRefusal([{ name: 'Quai' }, { name: 'Levain' }])).toMatchObject({
    code: 'contact_attached',
    params: { accounts: 'Quai, Levain' },
  });
});

test.each([
  ['nobody has the address', null, false, null],
  [
    'somebody has it',
    { id: 'x', name: 'Jeanne Riou', accounts: 'Quai' },
    false,
    { code: 'contact_known', params: { contactId: 'x', name: 'Jeanne Riou', accounts: 'Quai' } },
  ],
  ['somebody has it, and it is somebody else', { id: 'x', name: 'Jeanne Riou', accounts: 'Quai' }, true, null],
])('%s', (_what, known, separate, refusal) => {
  if (refusal === null) expect(knownRefusal(known, separate)).toBeNull();
  else expect(knownRefusal(known, separate)).toMatchObject(refusal);
});

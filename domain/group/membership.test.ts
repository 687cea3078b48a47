import { samePlace, whyNotPlaced } from './membership';

const account = { id: 'a', siren: '099999609' };

test.each([
  ['a group without a principal company', 'principal', null, undefined],
  ['a secondary place beside one', 'secondary', { accountId: 'b', siren: null, name: 'Garage' }, undefined],
  ['its own place again', 'principal', { accountId: 'a', siren: null, name: 'Quai' }, undefined],
  ['its own place, held by its number', 'principal', { accountId: null, siren: '099999609', name: null }, undefined],
  [
    'the place of another',
    'principal',
    { accountId: 'b', siren: '099999435', name: 'Garage' },
    { code: 'group_has_principal', params: { company: 'Garage' } },
  ],
  [
    'the place of one out of sight',
    'principal',
    { accountId: null, siren: '099999435', name: null },
    { code: 'group_has_principal', params: { company: '099999435' } },
  ],
] as const)('an account takes %s', (_case, position, principal, refusal) => {
  const answer = whyNotPlaced(account, { id: 'g', position }, principal);
  if (refusal) expect(answer).toMatchObject(refusal);
  else expect(answer).toBeNull();
});

test('a place is a group and a position', () => {
  expect(samePlace(null, null)).toBe(true);
  expect(samePlace({ id: 'g', position: 'principal' }, { id: 'g', position: 'secondary' })).toBe(false);
  expect(samePlace({ id: 'g', position: 'principal' }, null)).toBe(false);
});

import { sidesOf } from './timeWords';

test('Business Support is one side, whoever of it had it; each person waited for is another', () => {
  const sides = sidesOf([
    { holder: 'business_support', name: 'Paris', cause: null, minutes: 100 },
    { holder: 'business_support', name: 'Léa', cause: null, minutes: 60 },
    { holder: 'requester', name: 'Claire', cause: null, minutes: 30 },
    { holder: 'system', name: null, cause: null, minutes: 0 },
  ]);
  expect(sides).toEqual([
    { holder: 'business_support', name: null, cause: null, minutes: 160 },
    { holder: 'requester', name: 'Claire', cause: null, minutes: 30 },
  ]);
});

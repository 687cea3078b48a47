import { saysOther } from './compared';

const agreed = { name: 'Quai', phone: '+33687654321', jalon_owner: 'anna@jalon.example' };

test.each([
  ['the same', agreed, false],
  ['the same written otherwise', { ...agreed, phone: '06 87 65 43 21' }, false],
  ['another value', { ...agreed, phone: '06 11 22 33 44' }, true],
  ['a value that was none', { ...agreed, city: 'Brest' }, true],
  ['an emptied one', { ...agreed, name: '' }, true],
  ['a value that is none here', { ...agreed, phone: 'au bureau' }, true],
  ['nothing of it', {}, false],
  ['another value of what is not listened to', { ...agreed, jalon_owner: 'bruno@jalon.example' }, false],
])('%s', (_name, theirs, expected) => {
  expect(saysOther('company', agreed, theirs)).toBe(expected);
});

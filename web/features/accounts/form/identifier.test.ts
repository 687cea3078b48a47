import { identifierFault, sirenIn } from './identifier';

test.each([
  ['', null],
  ['7328', null],
  ['732 829 320', null],
  ['732 829 321', 'key'],
  ['73282932', null],
  ['7328293201', 'length'],
  ['boulangerie', 'characters'],
])('"%s" is told %s', (typed, fault) => {
  expect(identifierFault(typed)).toBe(fault);
});

test.each([
  ['732 829 320', '732829320'],
  ['73282932000074', '732829320'],
  ['732 829 321', '732829321'],
  ['7328', null],
])('"%s" is looked for as %s', (typed, siren) => {
  expect(sirenIn(typed)).toBe(siren);
});

import { frenchDay, frenchDecimal, frenchEuros, frenchInstant, frenchPercent, frenchSiren } from './figures';
import { french } from './typography';

const _ = '\u00A0';

test.each([
  ["Objet : l'audit", `Objet${_}: l’audit`],
  ['Vraiment ? Oui !', `Vraiment${_}? Oui${_}!`],
  ['taux de 20 % ; 40 €', `taux de 20${_}%${_}; 40${_}€`],
  ['la « lettre » signée', `la «${_}lettre${_}» signée`],
  ['la «lettre» signée', `la «${_}lettre${_}» signée`],
  ['n° 45-2138 de M. Duval', `n°${_}45-2138 de M.${_}Duval`],
  ['voir https://jalon.example à 10:30', 'voir https://jalon.example à 10:30'],
])('sets %p', (typed, set) => {
  expect(french(typed)).toBe(set);
  expect(french(set)).toBe(set);
});

test.each([
  [0, '0,00'],
  [5, '0,05'],
  [123_456, `1${_}234,56`],
  [1_240_000, `12${_}400,00`],
  [-1_240_000, `-12${_}400,00`],
  [123_456_789_00, `123${_}456${_}789,00`],
])('writes %p hundredths', (hundredths, written) => expect(frenchDecimal(hundredths)).toBe(written));

test('writes an amount in euros', () => expect(frenchEuros(1_240_000)).toBe(`12${_}400,00${_}€`));
test.each([
  [500, `5${_}%`],
  [550, `5,5${_}%`],
  [25, `0,25${_}%`],
  [2000, `20${_}%`],
  [10_000, `100${_}%`],
  [0, `0${_}%`],
])('writes %p basis points', (points, written) => expect(frenchPercent(points)).toBe(written));
test.each([
  ['2026-09-03', `3${_}septembre${_}2026`],
  ['2027-01-01', `1er${_}janvier${_}2027`],
  ['2028-02-29', `29${_}février${_}2028`],
])('writes %p', (day, written) => expect(frenchDay(day)).toBe(written));
test('writes a SIREN', () => expect(frenchSiren('732829320')).toBe(`732${_}829${_}320`));

test('an instant is written on the clock of Paris', () => {
  expect(frenchInstant(new Date('2026-12-31T23:05:00Z'))).toBe(`1er${_}janvier${_}2027, 00:05`);
});

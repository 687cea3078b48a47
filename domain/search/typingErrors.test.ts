import fc from 'fast-check';
import { errorsBetween, errorsForgiven, lettersMeant, wordsMeant } from './typingErrors';

test.each([
  ['sci', 0],
  ['lyon', 1],
  ['garages', 1],
  ['fournils', 2],
  ['2024', 0],
  ['732829320', 1],
  ['9010011381', 0],
  ['a380', 0],
])('%s may be wrong in %i places', (word, errors) => {
  expect(errorsForgiven(word)).toBe(errors);
});

test.each([
  ['lyon', 'lyon', 0],
  ['lyno', 'lyon', 1],
  ['yon', 'lyon', 1],
  ['llyon', 'lyon', 1],
  ['lyan', 'lyon', 1],
  ['boulangr', 'boulangerie', 1],
  ['lefebvre', 'lefevre', 1],
  ['pahrmaice', 'pharmacie', 2],
  ['boul', 'boulangerie', 0],
  ['garage', 'gare', 2],
  ['', 'gare', 0],
])('%j for %j is %i', (typed, word, errors) => {
  expect(errorsBetween(typed, word)).toBe(errors);
});

test('the words that are meant are told from those that are not', () => {
  expect(wordsMeant('boulangr', ['boulangerie', 'boulanger', 'boulogne', 'balançoire'])).toEqual([
    { word: 'boulangerie', errors: 1 },
    { word: 'boulanger', errors: 1 },
  ]);
  expect(wordsMeant('sci', ['sci', 'sca', 'scie'])).toEqual([
    { word: 'sci', errors: 0 },
    { word: 'scie', errors: 0 },
  ]);
});

/** One slip of a finger at a place of a word. */
const slips = {
  swap: (word: string, at: number) =>
    word.slice(0, at) + word.slice(at + 1, at + 2) + word.slice(at, at + 1) + word.slice(at + 2),
  drop: (word: string, at: number) => word.slice(0, at) + word.slice(at + 1),
  add: (word: string, at: number) => `${word.slice(0, at)}q${word.slice(at)}`,
  change: (word: string, at: number) => `${word.slice(0, at)}q${word.slice(at + 1)}`,
};
const slipped = fc.tuple(
  fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'), minLength: 5, maxLength: 12 }),
  fc.nat(),
  fc.constantFrom<keyof typeof slips>('swap', 'drop', 'add', 'change'),
);

test('one slip of a finger is one error at most, and the word is among those that are looked at', () => {
  fc.assert(
    fc.property(slipped, ([word, place, slip]) => {
      const typed = slips[slip](word, place % word.length);
      const letters = lettersMeant(typed);
      expect(wordsMeant(typed, [word])).toHaveLength(1);
      expect(errorsBetween(typed, word)).toBeLessThanOrEqual(1);
      expect(letters.includes(word.slice(0, 1)) || letters.includes(word.slice(1, 2))).toBe(true);
    }),
  );
});

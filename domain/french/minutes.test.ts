import { minutesInWords } from './figures';

test.each([
  [0, '0 min'],
  [30, '30 min'],
  [60, '1 h'],
  [190, '3 h 10'],
  [605, '10 h 05'],
])('%d minutes are %s', (minutes, words) => {
  expect(minutesInWords(minutes)).toBe(words);
});

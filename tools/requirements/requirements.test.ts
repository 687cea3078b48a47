import { readFileSync } from 'node:fs';
import path from 'node:path';
import { faultsOf, numbersOf, readCoverage, readRequirements, REQUIREMENTS, root } from './coverage';
import { pageOf } from './page';

const coverage = readCoverage();

test('each of the 360 behaviours is there once, and every file and test that is named exists', () => {
  expect(readRequirements().map(({ number }) => number)).toEqual(
    Array.from({ length: REQUIREMENTS }, (_, at) => at + 1),
  );
  expect(faultsOf(coverage)).toEqual([]);
});

test('docs/requirements.md is what the coverage says (after a change: npm run requirements)', () => {
  expect(readFileSync(path.join(root, 'docs/requirements.md'), 'utf8').split('\n')).toEqual(
    pageOf(readRequirements(), coverage).split('\n'),
  );
});

test.each([
  [
    'a file that is gone',
    { items: '1-360', where: ['db/gone.ts'], shown: ['domain/money/rates.test.ts'] },
    'db/gone.ts does not exist',
  ],
  [
    'a title that no test has',
    { items: '1-360', where: ['db'], shown: ['domain/money/rates.test.ts: never said'] },
    'domain/money/rates.test.ts has no test that says “never said”',
  ],
  [
    'a file that is no test',
    { items: '1-360', where: ['db'], shown: ['domain/money/rates.ts'] },
    'domain/money/rates.ts is no test',
  ],
  ['an item left out', { items: '1-359', notYet: 'x' }, 'requirement 360 is named 0 times'],
  ['an item that there is not', { items: '1-361', notYet: 'x' }, 'there is no requirement 361'],
])('%s is found', (_what, entry, fault) => {
  expect(faultsOf([entry])).toEqual([fault]);
});

test('ranges and single numbers', () => {
  expect(numbersOf({ items: '84-86, 90' })).toEqual([84, 85, 86, 90]);
  expect(() => numbersOf({ items: 'many' })).toThrow(RangeError);
});

test('what is built says what shows it', () => {
  expect(() => readCoverage('- { items: 1, where: [db] }')).toThrow('what shows it');
  expect(() => readCoverage('- { items: 1 }')).toThrow('built, not yet, or a practice');
});

import { alreadyStanding } from './standingTime';
import type { TimeEntry } from './timeRows';

const entry = (productCode: string | null, minutes = 120): TimeEntry => ({
  missionNumber: '3200001',
  personCode: 'CB01',
  onDay: '2026-11-25',
  kind: 'time',
  minutes,
  amountCents: 0,
  productCode,
});

const codes = (...productCodes: (string | null)[]) => productCodes.map((code) => entry(code));

test.each<[string, TimeEntry[], TimeEntry[], boolean[]]>([
  ['nothing stands', codes(null), [], [false]],
  ['the same file again', codes(null, 'TENUE'), codes(null, 'TENUE'), [true, true]],
  ['two equal rows of which one stands', codes(null, null), codes(null), [true, false]],
  [
    'three equal rows, all standing',
    codes('TENUE', 'TENUE', 'TENUE'),
    codes('TENUE', 'TENUE', 'TENUE'),
    [true, true, true],
  ],
  ['the column was added', codes('TENUE', 'REVISION'), codes(null, null), [true, true]],
  ['the column was taken out', codes(null, null), codes('TENUE', 'REVISION'), [true, true]],
  ['the column was added, and a row', codes('TENUE', 'REVISION'), codes(null), [true, false]],
  ['another line of the same day is another entry', codes('REVISION'), codes('TENUE'), [false]],
  ['what stands with its line is not taken by another', codes(null, 'TENUE'), codes('TENUE', 'REVISION'), [true, true]],
  ['other hours are another entry', [entry('TENUE', 60)], codes('TENUE', null), [false]],
])('%s', (_name, entries, standing, known) => {
  expect(alreadyStanding(entries, standing)).toEqual(known);
});

import { heatOf } from './heat';

const step = (node: string, medianMinutes: number | null) => ({ node, medianMinutes });

test('each step by its share of the slowest; one without a time has no shade', () => {
  expect([
    ...heatOf([step('review', 400), step('complete', 100), step('kyc', 250), step('first', 0), step('never', null)]),
  ]).toEqual([
    ['review', 4],
    ['complete', 2],
    ['kyc', 3],
    ['first', 1],
  ]);
});

test('where nothing took any time nothing is hot', () => {
  expect(heatOf([step('review', 0), step('complete', null)]).size).toBe(0);
});

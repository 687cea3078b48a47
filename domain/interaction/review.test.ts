import { reviewReasons } from './review';

test.each([
  ['touched yesterday, with a next step', { quietDays: 1, hasNextStep: true }, []],
  ['quiet for thirteen days', { quietDays: 13, hasNextStep: true }, []],
  ['quiet for fourteen days', { quietDays: 14, hasNextStep: true }, ['untouched']],
  ['without a next step', { quietDays: 0, hasNextStep: false }, ['withoutNextStep']],
  ['both', { quietDays: 40, hasNextStep: false }, ['untouched', 'withoutNextStep']],
] as const)('an opportunity %s', (_what, facts, reasons) => {
  expect(reviewReasons(facts)).toEqual(reasons);
});

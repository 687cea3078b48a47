import fc from 'fast-check';
import { interactionViews, rangeOf, viewOf } from './views';

const at = (text: string) => new Date(text);
/** A Wednesday, ten in the morning in Paris. */
const now = at('2026-11-25T09:00:00Z');

test.each([
  ['a minute ago', '2026-11-25T08:59:00Z', 'late'],
  ['at this very minute', '2026-11-25T09:00:00Z', 'today'],
  ['a minute before midnight in Paris', '2026-11-25T22:59:00Z', 'today'],
  ['at midnight in Paris', '2026-11-25T23:00:00Z', 'week'],
  ['on Sunday night', '2026-11-29T22:59:59Z', 'week'],
  ['when Monday begins', '2026-11-29T23:00:00Z', 'later'],
] as const)('an open action that ends %s is in its view (D23)', (_when, endsAt, view) => {
  expect(viewOf({ endsAt: at(endsAt), done: false }, now)).toBe(view);
});

test('what is done is done, however late its end', () => {
  expect(viewOf({ endsAt: at('2020-01-01T00:00:00Z'), done: true }, now)).toBe('done');
});

test('on a Sunday nothing is left of the week', () => {
  const sunday = at('2026-11-29T10:00:00Z');
  expect(rangeOf('week', sunday)).toEqual({
    done: false,
    from: at('2026-11-29T23:00:00Z'),
    before: at('2026-11-29T23:00:00Z'),
  });
  expect(viewOf({ endsAt: at('2026-11-30T08:00:00Z'), done: false }, sunday)).toBe('later');
});

test('the night that the clocks change is of one day', () => {
  const saturday = at('2026-10-24T10:00:00Z');
  expect(viewOf({ endsAt: at('2026-10-25T22:59:00Z'), done: false }, saturday)).toBe('week');
  expect(viewOf({ endsAt: at('2026-10-25T23:00:00Z'), done: false }, saturday)).toBe('later');
});

test('every action is in exactly one view', () => {
  const instants = fc.date({ min: at('2026-11-01T00:00:00Z'), max: at('2026-12-31T00:00:00Z'), noInvalidDate: true });
  fc.assert(
    fc.property(instants, instants, fc.boolean(), (endsAt, today, done) => {
      const holding = interactionViews.filter((view) => {
        const range = rangeOf(view, today);
        return (
          range.done === done &&
          (done || ((range.from === null || endsAt >= range.from) && (range.before === null || endsAt < range.before)))
        );
      });
      expect(holding).toEqual([viewOf({ endsAt, done }, today)]);
    }),
  );
});

import { linesMissing, type Due, type Line } from './linesMissing';

const due = (from: number, until: number, more: Partial<Due> = {}): Due => ({
  client: 'Anna',
  operation: 'updateAccount',
  outcome: 'applied',
  code: null,
  from,
  until,
  ...more,
});
const line = (at: number, more: Partial<Line> = {}): Line => ({
  client: 'Anna',
  outcome: 'applied',
  code: null,
  at,
  ...more,
});

test.each<[string, Due[], Line[], number]>([
  ['one line for one thing', [due(0, 10)], [line(5)], 0],
  ['none', [due(0, 10)], [], 1],
  ['one line for two things', [due(0, 10), due(0, 10)], [line(5)], 1],
  ['a line from before it was asked', [due(10, 20)], [line(9)], 1],
  ['a line from after it was answered', [due(10, 20)], [line(21)], 1],
  ['somebody else’s line', [due(0, 10)], [line(5, { client: 'Bruno' })], 1],
  ['a line of another outcome', [due(0, 10)], [line(5, { outcome: 'refused' })], 1],
  [
    'a refusal with another reason',
    [due(0, 10, { outcome: 'refused', code: 'not_found' })],
    [line(5, { outcome: 'refused', code: 'not_allowed' })],
    1,
  ],
  ['the long wait leaves the line to the short one', [due(0, 100), due(0, 10)], [line(5), line(50)], 0],
  ['more lines than things', [due(0, 10)], [line(1), line(2)], 0],
])('%s: what has no line', (_what, things, lines, missing) => {
  expect(linesMissing(things, lines)).toHaveLength(missing);
});

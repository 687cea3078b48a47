import { nextFor, stateOf } from './standing';

const absence = (more: Partial<Parameters<typeof nextFor>[0]> = {}) => ({
  startsOn: '2026-12-07',
  endsOn: '2026-12-11',
  cancelled: false,
  named: true,
  begun: false,
  ...more,
});

test.each([
  ['before it', '2026-12-06', {}, 'planned', null],
  ['before it, when its substitute knows nothing', '2026-12-06', { named: false }, 'planned', 'name'],
  ['on its first day', '2026-12-07', {}, 'running', 'begin'],
  ['on its last day, when nobody looked before', '2026-12-11', { named: false }, 'running', 'begin'],
  ['while it runs', '2026-12-09', { begun: true }, 'running', null],
  ['on the day after', '2026-12-12', { begun: true }, 'over', 'end'],
  ['long after, when nobody looked meanwhile', '2026-12-20', {}, 'over', 'drop'],
  ['cancelled while it runs', '2026-12-09', { cancelled: true, begun: true }, 'cancelled', 'end'],
  ['cancelled before', '2026-12-06', { cancelled: true }, 'cancelled', 'free'],
  ['cancelled before anybody heard of it', '2026-12-06', { cancelled: true, named: false }, 'cancelled', 'drop'],
])('%s', (_when, today, more, state, next) => {
  expect([stateOf(absence(more), today), nextFor(absence(more), today)]).toEqual([state, next]);
});

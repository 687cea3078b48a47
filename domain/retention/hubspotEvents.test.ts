import { hubspotEventsLetGoBefore } from './hubspotEvents';

test.each([
  ['2026-11-27T10:00:00.000Z', '2026-10-28T10:00:00.000Z'],
  // Thirty times twenty-four hours, also across a change of the clocks.
  ['2026-04-01T00:30:00.000Z', '2026-03-02T00:30:00.000Z'],
])('at %s, what was looked at before %s is let go', (now, before) =>
  expect(hubspotEventsLetGoBefore(new Date(now)).toISOString()).toBe(before),
);

import type { JournalEntry } from '../client/journal';
import { acceptedPerSecond } from './pace';

const entry = (at: number, change: Partial<JournalEntry> = {}): JournalEntry => ({
  at,
  tookMs: 1,
  client: 'c',
  method: 'POST',
  path: '/',
  key: null,
  outcome: 'ok',
  status: 200,
  code: null,
  digest: null,
  version: null,
  canaries: [],
  ...change,
});

test('what counts is what was accepted, changed something, and fell into the part', () => {
  const entries = [
    entry(999),
    entry(1000),
    entry(2000),
    entry(3000),
    entry(3001),
    entry(2000, { outcome: 'fail' }),
    entry(2000, { outcome: 'info' }),
    entry(2000, { method: 'GET' }),
  ];
  expect(acceptedPerSecond(entries, 1000, 3000)).toBe(1.5);
});

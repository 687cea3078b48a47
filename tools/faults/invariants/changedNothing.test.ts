import type { JournalEntry } from '../client/journal';
import { changedNothing } from './changedNothing';

const entry = (at: number, method: string, digest: string | null, more: Partial<JournalEntry> = {}): JournalEntry => ({
  at,
  tookMs: 1,
  client: 'Anna',
  method,
  path: '/accounts/1',
  key: null,
  outcome: 'ok',
  status: 200,
  code: null,
  digest,
  version: null,
  canaries: [],
  ...more,
});
const edit = entry(10, 'PATCH', 'same');

test.each<[string, JournalEntry[], JournalEntry, boolean]>([
  ['answered with what was read before it', [entry(5, 'GET', 'same')], edit, true],
  ['answered with something else', [entry(5, 'GET', 'former')], edit, false],
  ['never read before', [], edit, false],
  ['read after it alone', [entry(11, 'GET', 'same')], edit, false],
  ['read once, then found changed by another', [entry(4, 'GET', 'same'), entry(5, 'GET', 'other')], edit, false],
  ['read by somebody else', [entry(5, 'GET', 'same', { client: 'Bruno' })], edit, false],
  ['another record was read', [entry(5, 'GET', 'same', { path: '/accounts/2' })], edit, false],
  ['a command, whatever it answers', [entry(5, 'GET', 'same')], entry(10, 'POST', 'same'), false],
  ['refused', [entry(5, 'GET', 'same')], entry(10, 'PATCH', 'same', { outcome: 'fail' }), false],
])('an edit %s', (_what, journal, asked, nothing) => {
  expect(changedNothing([...journal, asked], asked)).toBe(nothing);
});

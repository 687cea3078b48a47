import { documentLine, textLine, type HeldPaper } from '../../templates/lines';
import { changesNothing, deriveChecklist } from './deriveChecklist';
import type { ChecklistItem } from './state';

const item = (key: string, more: Partial<ChecklistItem> = {}): ChecklistItem => ({
  id: `item-${key}`,
  key,
  required: true,
  wants: 'document',
  state: 'pending',
  documentId: null,
  answer: null,
  fromFile: false,
  ...more,
});
const kbis: HeldPaper = { id: 'kbis-1', kind: 'kbis', datedOn: '2026-09-01', expiresOn: null, formerIds: [] };
const kbisV2: HeldPaper = { ...kbis, id: 'kbis-2', formerIds: ['kbis-1', 'kbis-0'] };
const lines = [documentLine('kbis', 'kbis'), documentLine('articles', 'articles'), textLine('activity')];
const today = '2026-10-01';

test('a new request takes its lines, those that the file answers answered', () => {
  const { added } = deriveChecklist([], lines, [kbis], today);
  expect(added.map(({ key, documentId }) => [key, documentId])).toEqual([
    ['kbis', 'kbis-1'],
    ['articles', null],
    ['activity', null],
  ]);
});

test.each<[string, ChecklistItem[], HeldPaper[], string, unknown]>([
  [
    'a paper deposited since answers its line',
    [item('kbis'), item('articles'), item('activity')],
    [kbis],
    today,
    { added: [], withdrawn: [], answered: [{ itemId: 'item-kbis', key: 'kbis', documentId: 'kbis-1' }] },
  ],
  [
    'a paper that has expired answers it no longer',
    [item('kbis', { documentId: 'kbis-1' }), item('articles'), item('activity')],
    [kbis],
    '2026-12-02',
    { added: [], withdrawn: [], answered: [{ itemId: 'item-kbis', key: 'kbis', documentId: null }] },
  ],
  [
    'a line that is no longer asked is withdrawn',
    [item('kbis'), item('articles'), item('activity'), item('identity')],
    [],
    today,
    { added: [], withdrawn: ['identity'], answered: [] },
  ],
  [
    'an accepted one stays',
    [item('kbis'), item('articles'), item('activity'), item('identity', { state: 'accepted' })],
    [],
    today,
    { added: [], withdrawn: [], answered: [] },
  ],
  [
    'an accepted line keeps its paper when it expires later',
    [item('kbis', { documentId: 'kbis-1', state: 'accepted' }), item('articles'), item('activity')],
    [kbis],
    '2026-12-02',
    { added: [], withdrawn: [], answered: [] },
  ],
  [
    'a newer paper takes the place of the one that the file gave',
    [item('kbis', { documentId: 'kbis-0', fromFile: true }), item('articles'), item('activity')],
    [kbis],
    today,
    { added: [], withdrawn: [], answered: [{ itemId: 'item-kbis', key: 'kbis', documentId: 'kbis-1' }] },
  ],
  [
    'what a person chose is not replaced',
    [item('kbis', { documentId: 'other' }), item('articles'), item('activity')],
    [kbis],
    today,
    { added: [], withdrawn: [], answered: [] },
  ],
  [
    'what a person chose follows to its next version',
    [item('kbis', { documentId: 'kbis-1' }), item('articles'), item('activity')],
    [kbisV2],
    today,
    { added: [], withdrawn: [], answered: [{ itemId: 'item-kbis', key: 'kbis', documentId: 'kbis-2' }] },
  ],
  [
    'an accepted line keeps the version that was judged',
    [item('kbis', { documentId: 'kbis-1', state: 'accepted' }), item('articles'), item('activity')],
    [kbisV2],
    today,
    { added: [], withdrawn: [], answered: [] },
  ],
  [
    'a refused line waits for the person',
    [item('kbis', { state: 'refused' }), item('articles'), item('activity')],
    [kbis],
    today,
    { added: [], withdrawn: [], answered: [] },
  ],
])('%s', (_, items, papers, day, change) => {
  const found = deriveChecklist(items, lines, papers, day);
  expect(found).toEqual(change);
  expect(changesNothing(found)).toBe(
    JSON.stringify(change) === JSON.stringify({ added: [], withdrawn: [], answered: [] }),
  );
});

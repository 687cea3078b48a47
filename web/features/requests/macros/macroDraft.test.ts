import type { RequestView } from '../../../../contracts/requests/request';
import { draftFrom, isComplete, stepsOf } from './macroDraft';

const item = (key: string, state: 'pending' | 'accepted' | 'refused', more: object = {}) => ({
  key,
  state,
  reasonCode: null,
  comment: null,
  ...more,
});
const request = {
  task: { mine: true, outcomes: ['passed', 'returned', 'refused'] },
  checklist: [
    item('kbis', 'refused', { reasonCode: 'expired_document', comment: ' Trop ancien ' }),
    item('rib', 'accepted'),
    item('statutes', 'pending'),
  ],
} as unknown as Pick<RequestView, 'checklist' | 'task'>;
const draft = draftFrom(request);

test('it starts from what was judged on this request', () => {
  expect(stepsOf(draft)).toEqual([
    { type: 'refuseLine', line: 'kbis', reasonCode: 'expired_document', comment: 'Trop ancien' },
    { type: 'acceptLine', line: 'rib' },
  ]);
});

test('the steps are in the order in which they can be done', () => {
  const whole = stepsOf({
    ...draft,
    claim: true,
    message: ' Voir les motifs ',
    internal: true,
    workingDays: 3,
    outcome: 'returned',
  });
  expect(whole.map(({ type }) => type)).toEqual([
    'claim',
    'refuseLine',
    'acceptLine',
    'message',
    'followUp',
    'complete',
  ]);
  expect(whole[3]).toEqual({ type: 'message', body: 'Voir les motifs', visibility: 'internal' });
});

test.each([
  ['without a name', { ...draft, name: ' ' }, false],
  [
    'with a line refused for no reason',
    { ...draft, name: 'x', lines: draft.lines.map((line) => ({ ...line, reasonCode: null })) },
    false,
  ],
  ['without any step', { ...draft, name: 'x', lines: [] }, false],
  ['with a name and a step', { ...draft, name: 'x' }, true],
])('%s, it can be kept: %s', (_name, one, complete) => {
  expect(isComplete(one)).toBe(complete);
});

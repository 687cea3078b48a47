import type { RequestView } from '../../../contracts/requests/request';
import { countLines, offeredOutcomes } from './outcomes';

const line = (state: 'pending' | 'accepted' | 'refused', required = true, corrected = false) =>
  ({ state, required, corrected }) as RequestView['checklist'][number];
const offered = (outcomes: string[], ...checklist: RequestView['checklist']) =>
  offeredOutcomes({ task: { outcomes } as RequestView['task'], checklist }).map(({ outcome, primary, ready }) => {
    if (!ready) return `(${outcome})`;
    return primary ? `${outcome}*` : outcome;
  });
const review = ['passed', 'returned', 'refused'];

test.each([
  [
    'accepted lines let the file go on: nothing is there to send back',
    [line('accepted'), line('pending', false)],
    ['passed*', '(returned)', 'refused'],
  ],
  ['one refused line calls for a return', [line('accepted'), line('refused')], ['passed', 'returned*', 'refused']],
  ['before the first verdict a return has its place already', [line('pending')], ['passed', '(returned)', 'refused']],
  ['nothing is called for while a line waits', [line('pending'), line('refused')], ['passed', 'returned', 'refused']],
  ['a request without lines has nothing to send back', [], ['passed*', 'refused']],
])('%s', (_, checklist, outcomes) => {
  expect(offered(review, ...checklist)).toEqual(outcomes);
});

test('a decision without return stays in its order', () => {
  expect(offered(['granted', 'refused'], line('refused'))).toEqual(['granted*', 'refused']);
});

test('an optional line left alone is not counted as work', () => {
  expect(countLines([line('pending'), line('pending', false), line('refused')])).toEqual({
    accepted: 0,
    refused: 1,
    toCorrect: 1,
    toJudge: 1,
  });
});

test('a refused line that was answered again is refused still, and no longer to correct', () => {
  expect(countLines([line('refused', true, true), line('refused')])).toMatchObject({ refused: 2, toCorrect: 1 });
});

import type { RequestView } from '../../../contracts/requests/request';
import { nextStepOf } from './nextStep';

const task = { node: 'review', state: 'claimed', mine: false, candidate: false } as RequestView['task'] & object;
const request = (facts: Partial<RequestView>) =>
  nextStepOf({
    status: 'in_progress',
    task: null,
    holder: { kind: 'business_support' },
    permissions: [],
    ...facts,
  } as RequestView);

test.each([
  [
    'its author goes on with a draft',
    { status: 'draft', permissions: [{ action: 'edit', allowed: true, code: null }] },
    'continue',
  ],
  [
    'nobody else does',
    { status: 'draft', permissions: [{ action: 'edit', allowed: false, code: 'not_allowed' }] },
    'wait',
  ],
  ['a free task of my group is to take', { task: { ...task, state: 'open', candidate: true } }, 'claim'],
  ['a free task of another group is not', { task: { ...task, state: 'open' } }, 'wait'],
  ['what I hold is to decide', { task: { ...task, mine: true } }, 'decide'],
  [
    'what came back to me is to complete',
    { status: 'returned', task: { ...task, node: 'complete', mine: true } },
    'complete',
  ],
  ['a colleague holds it', { task: { ...task, candidate: true } }, 'wait'],
  ['the process works', { status: 'submitted', holder: { kind: 'system' } }, 'processing'],
  ['it is over, whoever held it last', { status: 'resolved', holder: { kind: 'system' } }, 'over'],
] as [string, Partial<RequestView>, string][])('%s', (_, facts, step) => {
  expect(request(facts)).toBe(step);
});

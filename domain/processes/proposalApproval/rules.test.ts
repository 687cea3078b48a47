import { officeCalendar } from '../../calendar/calendar';
import { isRefusal } from '../../errors/refusal';
import type { Person } from '../../principal/principal';
import type { Completion, Task, TaskFacts } from '../../tasks/task';
import { heldTask } from '../../tasks/task.fixture';
import { decideApproval, type ApprovalCase } from './rules';

const approver: Person = {
  kind: 'person',
  userId: 'bertrand',
  companyId: 'firm',
  buId: 'rennes',
  regionId: 'west',
  name: 'Bertrand',
  roles: [{ role: 'hub_director', scope: 'bu', scopeId: 'rennes' }],
  bus: ['rennes'],
  profile: 'main',
};

const task: Task = {
  ...heldTask,
  node: 'approve',
  candidate: { kind: 'person', userId: 'bertrand' },
  assigneeId: 'bertrand',
  assigneeName: 'Bertrand',
};

const now = new Date('2026-11-20T15:00:00Z');
const desk: TaskFacts = { now, calendar: officeCalendar('FR'), leaseMinutes: 240, looksAgainAt: null };
const asked: ApprovalCase = { task, desk, outcome: null, askedHash: 'content', currentHash: 'content' };

const approved: Completion = { outcome: 'approved' };
const refused: Completion = { outcome: 'refused', reasonCodes: ['price_too_low'], comment: 'Trop bas' };

const answerOf = (current: ApprovalCase, completion: Completion) => {
  const answer = decideApproval(current, { type: 'completeTask', taskId: 't', completion }, approver);
  return isRefusal(answer) ? answer.code : answer.events.map(({ type }) => type);
};

describe.each([
  ['approved', approved],
  ['refused', refused],
])('an approval that would be %s', (_outcome, completion) => {
  test('is given by whoever holds it', () => {
    expect(answerOf(asked, completion)).toContain('approvalGiven');
  });

  test.each([
    ['task_not_open', { task: { ...task, state: 'completed' as const } }],
    ['task_not_claimed', { task: { ...task, state: 'open' as const, assigneeId: null } }],
    ['task_not_yours', { task: { ...task, assigneeId: 'claire', excludedUserId: null } }],
    ['task_delegated', { task: { ...task, ownerId: 'philippe' } }],
    ['approval_void', { currentHash: 'another' }],
  ])('is refused as %s, whichever way it was to go', (code, lack) => {
    expect(answerOf({ ...asked, ...lack }, completion)).toBe(code);
  });
});

test('a refusal has its reason, on whichever path it comes', () => {
  expect(answerOf(asked, { ...refused, reasonCodes: [] })).toBe('refusal_without_reason');
});

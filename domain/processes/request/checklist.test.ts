import { isRefusal } from '../../errors/refusal';
import type { Person } from '../../principal/principal';
import { everyTemplate, stateWith } from '../../templates/facts.fixture';
import type { Task } from '../../tasks/task';
import { heldTask } from '../../tasks/task.fixture';
import { decideAnswer, decideJudgement } from './checklist';
import type { ChecklistItem, RequestState } from './state';

const person = (userId: string, role: 'consultant' | 'business_support'): Person => ({
  kind: 'person',
  userId,
  companyId: 'firm',
  buId: 'rennes',
  regionId: 'west',
  name: userId,
  bus: ['rennes'],
  profile: 'main',
  roles: [
    role === 'consultant' ? { role, scope: 'bu', scopeId: 'rennes' } : { role, scope: 'region', scopeId: 'west' },
  ],
});
const [claire, lea] = [person('claire', 'consultant'), person('lea', 'business_support')];
const task: Task = { ...heldTask, id: 'task' };
const line = (stands: Partial<ChecklistItem>): ChecklistItem => ({
  id: 'line',
  key: 'activity',
  required: true,
  wants: 'text',
  state: 'pending',
  documentId: null,
  answer: null,
  fromFile: false,
  ...stands,
});
const request = (status: RequestState['status'], item: ChecklistItem): RequestState => ({
  ...stateWith(everyTemplate[0]!),
  status,
  requesterId: 'claire',
  regionId: 'west',
  items: [item],
});
const codeOf = (decision: ReturnType<typeof decideAnswer>) => (isRefusal(decision) ? decision.code : null);

const seen = (answer: string | null) => ({ documentId: null, answer });
test.each([
  ['nobody touched it', 'Négoce', { answer: 'Transport', seen: seen('Négoce') }, null],
  ['somebody wrote meanwhile', 'Conseil', { answer: 'Transport', seen: seen('Négoce') }, 'line_changed'],
  ['somebody wrote where nothing stood', 'Conseil', { answer: 'Transport', seen: seen(null) }, 'line_changed'],
  ['both wrote the same', 'Transport', { answer: 'Transport', seen: seen('Négoce') }, null],
  ['nothing and an empty text are the same', null, { answer: 'Transport', seen: seen('') }, null],
  ['over what was read after all', 'Conseil', { answer: 'Transport', seen: seen('Conseil') }, null],
  ['without having read it', 'Conseil', { answer: 'Transport' }, null],
  [
    'another paper was put there meanwhile',
    null,
    { documentId: 'mine', seen: { documentId: 'former', answer: null } },
    'line_changed',
  ],
] as const)('an answer when %s', (_, stands, command, code) => {
  expect(
    codeOf(
      decideAnswer(
        request('draft', line({ answer: stands, documentId: 'documentId' in command ? 'theirs' : null })),
        null,
        { type: 'answerItem', itemId: 'line', ...command },
        claire,
      ),
    ),
  ).toBe(code);
});

test.each([
  ['nobody judged it', 'pending', { verdict: 'accepted', seenState: 'pending' }, null],
  ['it was refused meanwhile', 'refused', { verdict: 'accepted', seenState: 'pending' }, 'line_changed'],
  [
    'it was accepted meanwhile',
    'accepted',
    { verdict: 'refused', reasonCode: 'missing_document', seenState: 'pending' },
    'line_changed',
  ],
  ['both accept it', 'accepted', { verdict: 'accepted', seenState: 'pending' }, null],
  [
    'both refuse it, perhaps for other reasons',
    'refused',
    { verdict: 'refused', reasonCode: 'missing_document', seenState: 'pending' },
    'line_changed',
  ],
  ['it is taken back as it stands', 'refused', { verdict: 'pending', seenState: 'refused' }, null],
  ['it is judged without being read, as by a macro', 'refused', { verdict: 'accepted' }, null],
] as const)('a verdict when %s', (_, stands, command, code) => {
  expect(
    codeOf(
      decideJudgement(
        request('in_progress', line({ state: stands })),
        task,
        { type: 'judgeItem', itemId: 'line', ...command },
        lea,
      ),
    ),
  ).toBe(code);
});

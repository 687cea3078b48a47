import { officeCalendar } from '../calendar/calendar';
import { isRefusal } from '../errors/refusal';
import { decideTask } from './decideTask';
import type { Colleague, RouteTask, Task, TaskFacts } from './task';
import { heldTask } from './task.fixture';

const system = { kind: 'system', process: 'acceptance' } as const;
// Monday 23 November 2026, 10:00 in Paris; four office hours later it is 15:30.
const facts: TaskFacts = {
  now: new Date('2026-11-23T09:00:00Z'),
  calendar: officeCalendar('FR'),
  leaseMinutes: 240,
  looksAgainAt: null,
};
const fresh = '2026-11-23T14:30:00.000Z';
const until = '2026-12-02T08:00:00.000Z';

const held: Task = { ...heldTask, leaseUntil: '2026-11-23T10:00:00.000Z' };
const stoodIn: Task = { ...held, assigneeId: 'karim', forUserId: 'lea' };
const approval: Task = {
  ...held,
  node: 'approve',
  candidate: { kind: 'person', userId: 'hub' },
  excludedUserId: 'author',
  assigneeId: 'hub',
  leaseUntil: null,
};
const colleague = (userId: string, more: Partial<Colleague> = {}): Colleague => ({
  userId,
  name: userId,
  worksForRegion: true,
  seesCase: true,
  ...more,
});
const karim = colleague('karim');

const route = (task: Task, absent: string[], line: Colleague[]) => {
  const command: RouteTask = { type: 'routeTask', taskId: 't', absent, line, toldTogether: false };
  const decision = decideTask(task, command, system, [], facts);
  if (isRefusal(decision)) throw new Error(decision.code);
  return decision.events.map(({ type, data }) => ({ type, ...data }));
};

test.each<[string, Task, string[], Colleague[], object[]]>([
  ['stays with who is there', held, [], [], []],
  [
    'goes to the substitute, with a lease of its own',
    held,
    ['lea'],
    [karim],
    [{ type: 'taskStoodIn', fromUserId: 'lea', toUserId: 'karim', forUserId: 'lea', leaseUntil: fresh }],
  ],
  [
    'keeps what it waits for, and until when',
    { ...held, followUpAt: until, leaseUntil: until, paused: true },
    ['lea'],
    [karim],
    [{ type: 'taskStoodIn', toUserId: 'karim', leaseUntil: until }],
  ],
  ['stays with the substitute while the absence lasts', stoodIn, ['lea'], [karim], []],
  ['comes back', stoodIn, [], [], [{ type: 'taskCameBack', fromUserId: 'karim', toUserId: 'lea', leaseUntil: fresh }]],
  [
    'goes on when the substitute leaves too',
    stoodIn,
    ['lea', 'karim'],
    [colleague('sami')],
    [{ type: 'taskStoodIn', fromUserId: 'karim', toUserId: 'sami', forUserId: 'lea' }],
  ],
  [
    'comes nearer when the chain is shorter',
    { ...stoodIn, assigneeId: 'sami' },
    ['lea'],
    [karim],
    [{ type: 'taskStoodIn', fromUserId: 'sami', toUserId: 'karim', forUserId: 'lea' }],
  ],
  [
    'passes over whoever asked',
    held,
    ['lea'],
    [colleague('claire'), karim],
    [{ type: 'taskStoodIn', toUserId: 'karim' }],
  ],
  [
    'passes over whoever answered in their place',
    { ...held, alsoExcludedIds: ['karim'] },
    ['lea'],
    [karim, colleague('sami')],
    [{ type: 'taskStoodIn', toUserId: 'sami' }],
  ],
  ['goes to the group when nobody may stand in', held, ['lea'], [colleague('claire')], [{ type: 'taskReleased' }]],
  [
    'waits with whoever is away when nobody may stand in',
    { ...held, followUpAt: until, paused: true },
    ['lea'],
    [],
    [],
  ],
  [
    'an approval passes over its author, to whoever is next',
    approval,
    ['hub'],
    [colleague('author'), colleague('region', { worksForRegion: false })],
    [{ type: 'taskStoodIn', toUserId: 'region', forUserId: 'hub', leaseUntil: null }],
  ],
  ['an approval that nobody else may give stays', approval, ['hub'], [colleague('author')], []],
  [
    'an approval is given back by whoever may no longer',
    { ...approval, assigneeId: 'region', forUserId: 'hub' },
    ['hub'],
    [],
    [{ type: 'taskCameBack', fromUserId: 'region', toUserId: 'hub' }],
  ],
  [
    'what was lent goes back to its owner',
    { ...held, assigneeId: 'karim', ownerId: 'lea' },
    ['karim'],
    [],
    [{ type: 'taskReturned', fromUserId: 'karim', toUserId: 'lea' }],
  ],
  ['what the substitute has lent stays lent', { ...stoodIn, assigneeId: 'sami', ownerId: 'karim' }, [], [], []],
  ['what is over stays where it was done', { ...stoodIn, state: 'completed' }, [], [], []],
])('%s', (_what, task, absent, line, expected) => {
  expect(route(task, absent, line)).toEqual(expected.map((event) => expect.objectContaining(event) as object));
});

test('nobody routes by hand', () => {
  const person = {
    kind: 'person' as const,
    userId: 'lea',
    companyId: 'f',
    buId: 'b',
    regionId: 'west',
    name: 'Léa',
    roles: [],
    bus: [],
    profile: 'main' as const,
  };
  expect(
    decideTask(
      held,
      { type: 'routeTask', taskId: 't', absent: ['lea'], line: [karim], toldTogether: false },
      person,
      [],
      facts,
    ),
  ).toMatchObject({ code: 'not_allowed' });
});

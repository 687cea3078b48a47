import { interactionRefusal, type InteractionFields } from './interaction';

const meeting: InteractionFields = {
  kind: 'meeting',
  subject: 'Point d’étape',
  comment: 'DAF',
  startsAt: new Date('2026-11-25T10:00:00Z'),
  endsAt: new Date('2026-11-25T11:00:00Z'),
  assigneeId: 'a',
  contactIds: [],
  documentIds: [],
  opportunityId: null,
  report: null,
  done: false,
};

test.each([
  ['a meeting of an hour', {}],
  ['a task that ends when it starts', { kind: 'task', endsAt: meeting.startsAt }],
  ['a meeting that took place', { done: true, report: 'Tout va bien' }],
  ['a note', { kind: 'note', endsAt: meeting.startsAt, done: true }],
] as const)('%s may be', (_what, more) => {
  expect(interactionRefusal({ ...meeting, ...more })).toBeNull();
});

test.each([
  ['one that ends before it starts', { endsAt: new Date('2026-11-25T09:59:59Z') }, 'interaction_ends_before_start'],
  ['one that lasts years', { endsAt: new Date('2028-11-25T10:00:00Z') }, 'interaction_too_long'],
  ['a note that waits to be done', { kind: 'note' }, 'note_is_done'],
] as const)('%s may not', (_what, more, code) => {
  expect(interactionRefusal({ ...meeting, ...more })).toMatchObject({ code });
});

import { bodyOf, formOf, movedBy, newForm, withStart } from './interactionForm';

const me = { id: 'me', name: 'Claire' };
const now = new Date('2026-11-25T09:20:00Z');

test('a new meeting begins with the next hour in Paris, for an hour, for me', () => {
  expect(newForm(me, now, {})).toMatchObject({
    kind: 'meeting',
    startDay: '2026-11-25',
    startTime: '11:00',
    endTime: '12:00',
    assignee: me,
    done: false,
  });
  expect(newForm(me, now, { day: '2026-11-30' })).toMatchObject({
    startDay: '2026-11-30',
    startTime: '09:00',
    endDay: '2026-11-30',
  });
  expect(newForm(me, new Date('2026-11-25T22:30:00Z'), {})).toMatchObject({
    startDay: '2026-11-25',
    startTime: '22:00',
    endTime: '23:00',
  });
});

test('what is read is written back as it was', () => {
  const form = { ...newForm(me, now, {}), subject: 'Point', contactIds: ['x'], report: ' - a\n' };
  const body = bodyOf(form, now)!;
  expect(body).toMatchObject({
    startsAt: '2026-11-25T10:00:00.000Z',
    endsAt: '2026-11-25T11:00:00.000Z',
    comment: null,
    report: '- a',
    assigneeId: 'me',
  });
  const view = {
    ...body,
    assignee: { ...me, code: 'C' },
    contacts: [{ id: 'x', name: '' }],
    documents: [],
    opportunity: null,
    doneAt: null,
  } as unknown as Parameters<typeof formOf>[0];
  expect(bodyOf(formOf(view), now)).toEqual(body);
});

test.each([{ subject: ' ' }, { assignee: null }, { startDay: null }, { endTime: '' }])(
  'without %j nothing is sent',
  (less) => {
    expect(bodyOf({ ...newForm(me, now, {}), subject: 'Point', ...less }, now)).toBeNull();
  },
);

test('a note is of now and done, whatever stands in the inputs', () => {
  expect(
    bodyOf({ ...newForm(me, now, { kind: 'note' }), subject: 'Banque', startDay: null, done: false }, now),
  ).toMatchObject({ startsAt: now.toISOString(), endsAt: now.toISOString(), done: true });
});

test('the end follows the start, over midnight and over the change of clocks too', () => {
  expect(withStart(newForm(me, now, {}), { startTime: '23:30' })).toMatchObject({
    endDay: '2026-11-26',
    endTime: '00:30',
  });
  expect(movedBy({ startsAt: '2026-10-23T07:00:00Z', endsAt: '2026-10-23T08:30:00Z' }, '2026-10-26')).toEqual({
    startsAt: '2026-10-26T08:00:00.000Z',
    endsAt: '2026-10-26T09:30:00.000Z',
  });
});

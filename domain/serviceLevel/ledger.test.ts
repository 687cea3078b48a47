import { officeCalendar } from '../calendar/calendar';
import { ledgerOf, overrunOf, type LedgerFacts, type Span } from './ledger';

const calendar = officeCalendar('FR');
// Wednesday 25 November 2026, in Paris.
const at = (time: string, day = '25') => new Date(`2026-11-${day}T${time}:00+01:00`);
const facts: LedgerFacts = {
  performerOf: (node) =>
    node === 'complete'
      ? 'requester'
      : node === 'approve'
        ? 'approver'
        : node === 'submitted'
          ? null
          : 'business_support',
  personOf: (performer) => (performer === 'requester' ? 'claire' : performer === 'approver' ? 'chief' : null),
};
const draft = { holder: 'requester' as const, userId: 'claire', cause: null, from: at('08:00') };
const told = (spans: Span[]) =>
  spans.map(({ holder, userId, from, to }) => [
    holder,
    userId,
    from.toISOString().slice(11, 16),
    to?.toISOString().slice(11, 16) ?? null,
  ]);

test('from the draft to the answer, each span begins where the one before ends', () => {
  const events = [
    { type: 'requestSubmitted', data: {}, at: at('09:00') },
    { type: 'taskOpened', data: { node: 'review' }, at: at('09:00') },
    { type: 'taskClaimed', data: { assigneeId: 'lea' }, at: at('10:00') },
    { type: 'itemJudged', data: {}, at: at('10:10') },
    { type: 'taskDelegated', data: { toUserId: 'karim' }, at: at('10:20') },
    { type: 'taskReturned', data: { toUserId: 'lea' }, at: at('10:30') },
    { type: 'taskCompleted', data: { outcome: 'returned' }, at: at('10:40') },
    { type: 'taskOpened', data: { node: 'complete' }, at: at('10:40') },
    { type: 'taskCompleted', data: { outcome: 'resubmitted' }, at: at('11:00') },
    { type: 'taskOpened', data: { node: 'review' }, at: at('11:01') },
    { type: 'taskLeaseExpired', data: { toUserId: null }, at: at('11:30') },
    { type: 'taskClaimed', data: { assigneeId: 'lea' }, at: at('12:00') },
    { type: 'taskCompleted', data: {}, at: at('12:10') },
    { type: 'requestResolved', data: {}, at: at('12:10') },
  ];
  expect(told(ledgerOf(events, draft, facts))).toEqual([
    ['requester', 'claire', '07:00', '08:00'],
    ['business_support', null, '08:00', '09:00'],
    ['business_support', 'lea', '09:00', '09:20'],
    ['business_support', 'karim', '09:20', '09:30'],
    ['business_support', 'lea', '09:30', '09:40'],
    ['requester', 'claire', '09:40', '10:00'],
    ['system', null, '10:00', '10:01'],
    ['business_support', null, '10:01', '11:00'],
    ['business_support', 'lea', '11:00', '11:10'],
    ['nobody', null, '11:10', null],
  ]);
});

test('late by 3 h 10: 2 h 40 on our side, 30 min waiting for her', () => {
  const spans: Span[] = [
    { holder: 'business_support', userId: null, cause: null, from: at('09:00'), to: at('11:00') },
    { holder: 'requester', userId: 'claire', cause: null, from: at('11:00'), to: at('11:50') },
    { holder: 'business_support', userId: 'lea', cause: null, from: at('11:50'), to: null },
  ];
  // 140 minutes from 9:00 are promised for 11:20; at 16:00 lunch has not counted.
  const { promisedAt, lateMs, shares } = overrunOf(spans, at('09:00'), 140, calendar, at('16:00'));
  expect(promisedAt).toEqual(at('11:20'));
  expect([lateMs / 60_000, shares.map(({ span, ms }) => [span.holder, ms / 60_000])]).toEqual([
    190,
    [
      ['requester', 30],
      ['business_support', 160],
    ],
  ]);
});

test.each([
  ['on time nobody is late', at('11:20'), 0],
  ['a night is not late', at('11:00', '26'), 450 + 120 - 140],
  ['a weekend is not late', at('09:30', '30'), 3 * 450 + 30 - 140],
])('%s', (_, now, minutes) => {
  const spans: Span[] = [{ holder: 'business_support', userId: null, cause: null, from: at('09:00'), to: null }];
  expect(overrunOf(spans, at('09:00'), 140, calendar, now).lateMs / 60_000).toBe(minutes);
});

test('nobody is late for what is over', () => {
  const spans: Span[] = [
    { holder: 'business_support', userId: null, cause: null, from: at('09:00'), to: at('10:00') },
    { holder: 'nobody', userId: null, cause: null, from: at('10:00'), to: null },
  ];
  expect(overrunOf(spans, at('09:00'), 140, calendar, at('17:00')).lateMs).toBe(0);
});

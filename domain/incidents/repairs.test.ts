import { incidentCodes, repairsOf, whatRepairDoes, type AskedIncident, type Repair } from './repairs';

test.each([
  ['mail_rejected', ['retry']],
  ['step_failing', ['retry', 'restart']],
  ['decisions_unread', ['retry', 'restart']],
  ['run_without_case', ['restart']],
  // a service step that was refused
  ['not_ready_to_win', ['retry', 'restart']],
])('%s can be repaired by %j', (code, repairs) => {
  expect(repairsOf(code)).toEqual(repairs);
});

test('no incident leaves an operator without a way out', () => {
  expect(incidentCodes.filter((code) => repairsOf(code).length === 0)).toEqual([]);
});

const asked = (given: Partial<AskedIncident>): AskedIncident => ({
  code: 'step_failing',
  isClosed: false,
  repair: null,
  isRepaired: false,
  ...given,
});

test.each<[string, AskedIncident, Repair, string]>([
  ['open', asked({}), 'retry', 'begins'],
  ['closed by itself before anybody pressed', asked({ isClosed: true }), 'retry', 'nothing'],
  ['closed by itself, to be restarted', asked({ isClosed: true }), 'restart', 'nothing'],
  ['repaired', asked({ isClosed: true, repair: 'retry', isRepaired: true }), 'retry', 'not_applicable'],
  ['waiting for its restart', asked({ repair: 'restart' }), 'retry', 'not_applicable'],
  ['still open after a repair', asked({ repair: 'restart', isRepaired: true }), 'retry', 'begins'],
  ['a mail, which has no run to restart', asked({ code: 'mail_rejected' }), 'restart', 'not_applicable'],
  ['a mail that settled', asked({ code: 'mail_rejected', isClosed: true }), 'restart', 'not_applicable'],
])('an incident that is %s', (_name, incident, repair, does) => {
  expect(whatRepairDoes(incident, repair)).toBe(does);
});

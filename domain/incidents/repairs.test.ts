import { incidentCodes, repairsOf } from './repairs';

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

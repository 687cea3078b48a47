import { Problem } from './problem';

const problem = (status: number, code: string) => new Problem({ code, title: '', status });

test.each([
  [422, 'request_incomplete', true],
  [409, 'task_already_claimed', true],
  [412, 'stale_version', true],
  [409, 'request_in_flight', false],
  [429, 'too_many_attempts', false],
  [500, 'internal', false],
  [503, 'database_busy', false],
  [0, 'network', false],
])('%d %s: the next try is another intention: %s', (status, code, final) => {
  expect(problem(status, code).final).toBe(final);
});

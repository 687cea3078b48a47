import { MockActivityEnvironment } from '@temporalio/testing';
import { unlessFailing } from './orIncident';

const failing = (error: Error) => () =>
  unlessFailing(
    () => Promise.reject(error),
    () => Promise.resolve('otherwise'),
  );
const away = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });

test('what works is never done otherwise', async () => {
  const work = () =>
    unlessFailing(
      () => Promise.resolve('done'),
      () => Promise.reject(new Error('not asked for')),
    );
  await expect(new MockActivityEnvironment({ attempt: 9 }).run(work)).resolves.toBe('done');
});

test.each([
  ['the fourth try', 'tried again', 4, new Error('poison')],
  ['the fifth try', 'otherwise', 5, new Error('poison')],
  ['any try while the database is away', 'tried again', 50, away],
])('%s fails: %s', async (_which, comes, attempt, error) => {
  const done = new MockActivityEnvironment({ attempt }).run(failing(error));
  await (comes === 'otherwise' ? expect(done).resolves.toBe('otherwise') : expect(done).rejects.toBe(error));
});

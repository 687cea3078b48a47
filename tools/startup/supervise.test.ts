import { supervise, type Supervisable } from './supervise';

const pauses = { firstMs: 5, maxMs: 20, steadyMs: 60_000 };
const tick = (milliseconds = 100) => new Promise((resolve) => setTimeout(resolve, milliseconds));

function fakeChild() {
  let die: (how: string) => void = () => undefined;
  const exited = new Promise<string>((resolve) => (die = resolve));
  const child: Supervisable = {
    exited,
    stop: async () => {
      die('stopped');
      await exited;
    },
  };
  return { child, die };
}

test('a child that dies is reported and started again', async () => {
  const children = [fakeChild(), fakeChild()];
  const reports: string[] = [];
  let started = 0;
  const supervised = await supervise(
    'worker',
    () => Promise.resolve(children[started++]!.child),
    (message) => void reports.push(message),
    pauses,
  );
  children[0]!.die('code 1');
  await tick();
  expect(started).toBe(2);
  expect(reports).toEqual(['worker : arrêt inattendu (code 1), nouvel essai dans 0.005 s.']);
  expect(await supervised.firstDeath).toBe('code 1');
  await supervised.stop();
});

test('the pause doubles up to its bound while starts keep failing', async () => {
  const first = fakeChild();
  const reports: string[] = [];
  let started = 0;
  const start = () => (started++ === 0 ? Promise.resolve(first.child) : Promise.reject(new Error('no port')));
  const supervised = await supervise('api', start, (message) => void reports.push(message), pauses);
  first.die('signal SIGKILL');
  await tick();
  await supervised.stop();
  expect(reports.slice(0, 4).map((line) => /dans (.*) s/.exec(line)?.[1])).toEqual(['0.005', '0.01', '0.02', '0.02']);
  expect(reports[1]).toContain('no port');
});

test('a child that is stopped on purpose is neither reported nor started again', async () => {
  const reports: string[] = [];
  let started = 0;
  const supervised = await supervise(
    'api',
    () => {
      started++;
      return Promise.resolve(fakeChild().child);
    },
    (message) => void reports.push(message),
    pauses,
  );
  await supervised.stop();
  await tick(30);
  expect([started, reports]).toEqual([1, []]);
});

test('a stop during the pause ends it', async () => {
  const first = fakeChild();
  let started = 0;
  const supervised = await supervise(
    'api',
    () => {
      started++;
      return Promise.resolve(first.child);
    },
    () => undefined,
    { ...pauses, firstMs: 60_000 },
  );
  first.die('code 1');
  await tick(10);
  await supervised.stop();
  expect(started).toBe(1);
});

test('the failure of the very first start is the caller’s', async () => {
  await expect(
    supervise(
      'api',
      () => Promise.reject(new Error('no program')),
      () => undefined,
      pauses,
    ),
  ).rejects.toThrow('no program');
});

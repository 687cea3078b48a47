import { readFileSync } from 'node:fs';

interface Environment {
  teardown: () => Promise<void>;
}
type Row = Record<string, unknown>;

const globals = globalThis as unknown as Row;
const Environment = jest.requireActual<new (config: object) => Environment>('./environment.cjs');
const environment = () => new Environment({ projectConfig: { fakeTimers: {} } });

test('what a file leaves behind is gone when it is over', async () => {
  const ofNode = () =>
    [
      Reflect.get(globalThis, 'fetch'),
      Reflect.get(globalThis, 'setTimeout'),
      Reflect.get(process, 'exit'),
    ] as unknown[];
  const before = ofNode();
  const file = environment();
  process.env['LEFT_BY_A_FILE'] = 'yes';
  delete process.env['PATH'];
  Object.assign(globals, { leftByAFile: true, fetch: () => undefined, setTimeout: () => undefined });
  process.exit = () => undefined as never;
  await file.teardown();
  expect(globals).not.toHaveProperty('leftByAFile');
  ofNode().forEach((found, at) => expect(found).toBe(before[at]));
  expect(process.env['LEFT_BY_A_FILE']).toBeUndefined();
  expect(process.env['PATH']).toBeDefined();
});

const loadedTwice = (name: string) =>
  [1, 2].map(() => {
    const loaded: unknown[] = [];
    jest.isolateModules(() => void loaded.push(jest.requireActual(name)));
    return loaded[0];
  });

test('a package is loaded once, a file of ours anew each time', () => {
  const [zod, sameZod] = loadedTwice('zod');
  expect(sameZod).toBe(zod);
  const [ours, ownAgain] = loadedTwice('../tally');
  expect(ownAgain).not.toBe(ours);
});

test('an error of Node is an Error, as in the product', () => {
  const failing = () => readFileSync('/no/such/file');
  expect(failing).toThrow(Error);
  try {
    failing();
  } catch (error) {
    expect(error instanceof Error).toBe(true);
  }
  expect.assertions(2);
});

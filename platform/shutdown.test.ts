import { EventEmitter } from 'node:events';
import { shutdownInOrder, type Closer } from './shutdown';

function setUp(closers: Closer[], limitMs?: number) {
  const signals = new EventEmitter();
  const exits: number[] = [];
  const problems: string[] = [];
  const end = shutdownInOrder(closers, {
    signals,
    exit: (code) => void exits.push(code),
    onProblem: (message) => void problems.push(message),
    ...(limitMs === undefined ? {} : { limitMs }),
  });
  return { signals, exits, problems, end };
}

const recording = (order: string[], name: string): Closer => ({
  name,
  close: () => Promise.resolve().then(() => order.push(name)),
});

test('closers run in the given order, once, however many signals come', async () => {
  const order: string[] = [];
  const { signals, exits, end } = setUp([recording(order, 'http'), recording(order, 'database')]);
  signals.emit('SIGINT');
  signals.emit('SIGTERM');
  await end();
  expect(order).toEqual(['http', 'database']);
  expect(exits).toEqual([0]);
});

test('a closer that fails is reported, the next ones still run, and the exit code says so', async () => {
  const order: string[] = [];
  const { exits, problems, end } = setUp([
    { name: 'http', close: () => Promise.reject(new Error('busy')) },
    recording(order, 'database'),
  ]);
  await end();
  expect(order).toEqual(['database']);
  expect(problems).toEqual(['http did not close']);
  expect(exits).toEqual([1]);
});

test('a closer that hangs does not keep the process alive', async () => {
  const { signals, exits, problems } = setUp([{ name: 'http', close: () => new Promise(() => undefined) }], 20);
  signals.emit('SIGTERM');
  await new Promise((resolve) => setTimeout(resolve, 60));
  expect(exits).toEqual([1]);
  expect(problems).toEqual(['not finished after 20 ms']);
});

test('the process ends when the parent that started it is gone', async () => {
  const order: string[] = [];
  const { signals, exits, end } = setUp([recording(order, 'http')]);
  signals.emit('disconnect');
  await end();
  expect(exits).toEqual([0]);
});

test('an end for a failure keeps its exit code', async () => {
  const { exits, end } = setUp([]);
  await end(2);
  expect(exits).toEqual([2]);
});

import { backOff, connectEvents } from './events';

class FakeSource {
  static opened: FakeSource[] = [];
  onopen: (() => void) | null = null;
  onmessage: ((message: { data: string }) => void) | null = null;
  onerror: (() => void) | null = null;
  closed = false;
  giveWay: (() => void) | null = null;
  constructor() {
    FakeSource.opened.push(this);
  }
  addEventListener(_event: 'gaveWay', listener: () => void) {
    this.giveWay = listener;
  }
  close() {
    this.closed = true;
  }
}

const listeners = () => ({ onNews: jest.fn(), onReconnect: jest.fn(), onState: jest.fn() });
let useTab: (() => void) | null = null;
const around = {
  open: () => new FakeSource() as unknown as EventSource,
  whenUsed: (again: () => void) => {
    useTab = again;
    return () => (useTab = null);
  },
};

beforeEach(() => {
  jest.useFakeTimers();
  FakeSource.opened = [];
});
afterEach(() => jest.useRealTimers());

test.each([
  [0, 0.5, 1_000],
  [3, 0.5, 8_000],
  [20, 0.5, 30_000],
  [0, 0, 800],
  [0, 1, 1_200],
])('attempt %d with chance %d waits %d ms', (attempt, chance, wait) => {
  expect(backOff(attempt, chance)).toBe(wait);
});

test('a lost stream is opened again, and everything is fetched again once it is back', () => {
  const heard = listeners();
  const stop = connectEvents('/events', heard, around);
  FakeSource.opened[0]!.onopen!();
  expect(heard.onReconnect).not.toHaveBeenCalled();
  FakeSource.opened[0]!.onerror!();
  expect(FakeSource.opened[0]!.closed).toBe(true);
  jest.advanceTimersByTime(1_300);
  FakeSource.opened[1]!.onopen!();
  expect(heard.onReconnect).toHaveBeenCalledTimes(1);
  expect(heard.onState.mock.calls.flat()).toEqual(['connecting', 'live', 'lost', 'live']);
  stop();
});

test('after stop nothing is opened any more', () => {
  const stop = connectEvents('/events', listeners(), around);
  FakeSource.opened[0]!.onerror!();
  stop();
  jest.advanceTimersByTime(60_000);
  expect(FakeSource.opened).toHaveLength(1);
});

test('a tab that gave way to others stays where it is until somebody uses it, and is fetched again then', () => {
  const heard = listeners();
  const stop = connectEvents('/events', heard, around);
  FakeSource.opened[0]!.onopen!();
  FakeSource.opened[0]!.giveWay!();
  expect(FakeSource.opened[0]!.closed).toBe(true);
  jest.advanceTimersByTime(600_000);
  expect(FakeSource.opened).toHaveLength(1);
  useTab!();
  FakeSource.opened[1]!.onopen!();
  expect(heard.onReconnect).toHaveBeenCalledTimes(1);
  expect(heard.onState.mock.calls.flat()).toEqual(['connecting', 'live', 'gaveWay', 'live']);
  FakeSource.opened[1]!.giveWay!();
  stop();
  expect(useTab).toBeNull();
});

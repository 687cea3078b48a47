import { doingOn, hasWritten, isWriting, watchDoing } from './doing';

beforeEach(() => {
  jest.useFakeTimers();
  hasWritten();
});
afterEach(() => jest.useRealTimers());

test('whoever writes is said to once, and looks again after a rest', () => {
  const told = jest.fn();
  const unwatch = watchDoing(told);
  isWriting('r', false);
  isWriting('r', false);
  expect([doingOn('r'), doingOn('other'), told.mock.calls.length]).toEqual(['writing', 'looking', 1]);
  jest.advanceTimersByTime(6_000);
  expect([doingOn('r'), told.mock.calls.length]).toEqual(['looking', 2]);
  unwatch();
});

test('a note is another thing than a message; what is sent is no longer written', () => {
  isWriting('r', false);
  isWriting('r', true);
  expect(doingOn('r')).toBe('writingNote');
  hasWritten();
  expect(doingOn('r')).toBe('looking');
});

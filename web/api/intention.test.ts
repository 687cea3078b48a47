import { Intention } from './intention';

function numbered() {
  let count = 0;
  return new Intention(() => `key-${++count}`);
}

test('a double click and a retry send the same key', () => {
  const intention = numbered();
  expect([intention.keyFor({ to: 'won' }), intention.keyFor({ to: 'won' })]).toEqual(['key-1', 'key-1']);
});

test('another body is another intention', () => {
  const intention = numbered();
  expect([intention.keyFor({ to: 'won' }), intention.keyFor({ to: 'lost' })]).toEqual(['key-1', 'key-2']);
});

test('once done, meaning the same again is new', () => {
  const intention = numbered();
  intention.keyFor(undefined);
  intention.settle();
  expect(intention.keyFor(undefined)).toBe('key-2');
});

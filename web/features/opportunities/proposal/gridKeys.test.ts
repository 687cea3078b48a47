import { rowStep } from './gridKeys';

const none = { altKey: false, ctrlKey: false, metaKey: false, shiftKey: false };

test.each([
  ['ArrowDown', {}, 1],
  ['ArrowUp', {}, -1],
  ['Enter', {}, 1],
  ['Enter', { shiftKey: true }, -1],
  ['ArrowDown', { altKey: true }, 0],
  ['ArrowLeft', {}, 0],
  ['Tab', {}, 0],
  ['Enter', { ctrlKey: true }, 0],
])('%s with %j steps %i', (key, held, step) => {
  expect(rowStep({ key, ...none, ...held })).toBe(step);
});

import { isContested } from './typedAnswer';

test.each([
  ['nothing is typed', null, 'Négoce', false],
  ['nobody changed it', { text: 'Négoce de vin', seen: 'Négoce' }, 'Négoce', false],
  ['somebody changed it meanwhile', { text: 'Négoce de vin', seen: 'Négoce' }, 'Transport', true],
  ['somebody emptied it meanwhile', { text: 'Négoce de vin', seen: 'Négoce' }, null, true],
  ['both wrote the same', { text: 'Transport ', seen: 'Négoce' }, 'Transport', false],
  ['what is typed is what stood there before they changed it', { text: 'Négoce', seen: 'Négoce' }, 'Transport', false],
] as const)('%s', (_, typed, answer, contested) => {
  expect(isContested(typed, { answer })).toBe(contested);
});

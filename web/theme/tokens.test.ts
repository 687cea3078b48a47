import { contrast } from './contrast';
import { asCssVariables, dark, light } from './tokens';
import type { Tokens } from './tokens';

const grounds: (keyof Tokens)[] = ['surface', 'ground', 'sunken', 'hover'];
const texts: (keyof Tokens)[] = [
  'ink',
  'inkSoft',
  'inkFaint',
  'action',
  'signal',
  'you',
  'support',
  'approver',
  'third',
];
const onTheirSoft: [keyof Tokens, keyof Tokens][] = [
  ['action', 'actionSoft'],
  ['signal', 'signalSoft'],
  ['you', 'youSoft'],
  ['support', 'supportSoft'],
  ['approver', 'approverSoft'],
  ['third', 'thirdSoft'],
  ['onAction', 'action'],
  ['onAction', 'actionHover'],
  ['ink', 'actionSoft'],
];

describe.each([
  ['light', light],
  ['dark', dark],
])('%s theme', (_name, tokens) => {
  test.each(texts.flatMap((text) => grounds.map((ground) => [text, ground] as const)))(
    '%s is readable on %s (AA, 4.5:1)',
    (text, ground) => {
      expect(contrast(tokens[text], tokens[ground])).toBeGreaterThanOrEqual(4.5);
    },
  );

  test.each(onTheirSoft)('%s is readable on %s (AA, 4.5:1)', (text, ground) => {
    expect(contrast(tokens[text], tokens[ground])).toBeGreaterThanOrEqual(4.5);
  });

  test.each(grounds.filter((ground) => ground !== 'sunken'))('the outline of an input shows on %s (3:1)', (ground) => {
    expect(contrast(tokens.lineStrong, tokens[ground])).toBeGreaterThanOrEqual(3);
  });

  test('the red of the pole shows on the page (3:1)', () => {
    expect(contrast(tokens.poleRed, tokens.surface)).toBeGreaterThanOrEqual(3);
  });
});

test('a role becomes a custom property in kebab case', () => {
  expect(asCssVariables(light)['--jl-ink-soft']).toBe(light.inkSoft);
});

import { plantedStages } from './milestones';

const line = (states: readonly ('planted' | 'current' | 'to_come' | 'skipped')[]) =>
  states.map((state, at) => ({ key: String(at), state, at: null, expectedAt: null }));

test.each([
  [
    ['current', 'to_come', 'to_come'],
    ['planted', 'current', 'to_come'],
  ],
  [
    ['planted', 'skipped', 'current', 'to_come'],
    ['planted', 'skipped', 'planted', 'current'],
  ],
  [
    ['planted', 'planted', 'planted'],
    ['planted', 'planted', 'planted'],
  ],
] as const)('%j is shown as %j', (states, shown) => {
  expect(plantedStages(line(states)).map(({ state }) => state)).toEqual(shown);
});

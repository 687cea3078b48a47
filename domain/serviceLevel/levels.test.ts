import { budgetMinutes, DEFAULT_SERVICE_LEVELS } from './levels';

test.each([
  ['acceptance', 960],
  ['missionSetup', 1440],
  ['lossArchival', 960],
  ['billing', 960],
  ['creditNote', 960],
  ['sepaMandate', 1440],
  ['firstLook', 1440],
])('%s is answered in %d business minutes', (template, minutes) => {
  expect(budgetMinutes(template)).toBe(minutes);
});

test('a setting replaces the default', () => {
  expect(budgetMinutes('acceptance', { ...DEFAULT_SERVICE_LEVELS, acceptance: 30 })).toBe(30);
});

import { DEFAULT_VALUES } from './keys';
import type { DatedSetting } from './settingAt';
import { budgetMinutes, settingsAt } from './settings';

const dated = (minutes: number, validFrom: string, buId: string | null = null): DatedSetting => ({
  key: 'serviceLevelMinutes.acceptance',
  value: minutes,
  validFrom,
  buId,
  operator: '=',
  mode: 'enforce',
});

test('every key answers, with its default while nobody set it', () => {
  const settings = settingsAt([], '2026-11-24', null);
  expect(Object.fromEntries(Object.entries(settings).map(([key, { value }]) => [key, value]))).toEqual(DEFAULT_VALUES);
});

describe('the budget of a piece of work (D20)', () => {
  test.each([
    ['acceptance', 960],
    ['missionSetup', 1440],
    ['lossArchival', 960],
    ['billing', 960],
    ['creditNote', 960],
    ['sepaMandate', 1440],
    ['requester', 960],
    ['approver', 480],
    ['firstLook', 1440],
  ])('%s: %d business minutes until somebody sets them', (work, minutes) => {
    expect(budgetMinutes(settingsAt([], '2026-11-24', 'lyon'), work)).toBe(minutes);
  });

  test('a change dated tomorrow holds from tomorrow, of a business unit before its company', () => {
    const list = [dated(600, '2026-11-25'), dated(300, '2026-11-25', 'lyon')];
    const on = (day: string, bu: string) => budgetMinutes(settingsAt(list, day, bu), 'acceptance');
    expect([on('2026-11-24', 'lyon'), on('2026-11-25', 'lyon'), on('2026-11-25', 'lille')]).toEqual([960, 300, 600]);
  });
});

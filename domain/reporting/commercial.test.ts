import { averageCents, evolution, recurrenceOf } from './commercial';
import { perimeterOf } from './perimeter';
import { fiscalYearsOffered, periodOf, yearBefore } from './period';

describe('the basket (requirement 230)', () => {
  test.each([
    ['nothing to share it by', 0, 0, null],
    ['an amount that nobody brought', 5_000, 0, null],
    ['the figures of the manual, to the cent', 3_320_000_000, 7148, 464_466],
    ['half a cent goes up', 5, 2, 3],
    ['accounts without an amount', 0, 12, 0],
  ])('%s', (_case, total, count, expected) => {
    expect(averageCents(total, count)).toBe(expected);
  });
});

describe('the evolution in tenths of a percent (requirement 237)', () => {
  test.each([
    ['twice as much', 200, 100, 1000],
    ['a third less', 200, 300, -333],
    ['nothing left', 0, 100, -1000],
    ['the same', 100, 100, 0],
    ['no N-1', 100, null, null],
    ['an N-1 of zero', 100, 0, null],
    ['up from below zero', 100, -100, 2000],
    ['down below zero', -50, 100, -1500],
    ['amounts beyond what a division of floats keeps', 900_719_925_474_099, 900_719_925_474_000, 0],
  ])('%s', (_case, current, previous, expected) => {
    expect(evolution(current, previous)).toBe(expected);
  });
});

describe('the period of a report', () => {
  const today = '2026-11-26';
  test.each([
    ['nothing asked: the fiscal year of today', {}, { from: '2026-10-01', to: '2027-09-30', fiscalYear: 2027 }],
    ['a fiscal year', { fiscalYear: 2025 }, { from: '2024-10-01', to: '2025-09-30', fiscalYear: 2025 }],
    ['days', { from: '2028-02-29', to: '2028-02-29' }, { from: '2028-02-29', to: '2028-02-29', fiscalYear: null }],
    [
      'a year asked with days is the year',
      { fiscalYear: 2026, from: '2020-01-01', to: '2020-01-02' },
      { from: '2025-10-01', to: '2026-09-30', fiscalYear: 2026 },
    ],
  ])('%s', (_case, asked, expected) => {
    expect(periodOf(asked, today, 10)).toEqual(expected);
  });

  test.each([
    ['the last day of a year', '2026-09-30', 2026],
    ['the first day of the next', '2026-10-01', 2027],
  ])('%s is in its own', (_case, day, year) => {
    expect(periodOf({}, day, 10).fiscalYear).toBe(year);
    expect(fiscalYearsOffered(day, 10)).toEqual([year, year - 1, year - 2, year - 3]);
  });

  test.each([
    [
      'a year that has ended',
      { from: '2024-10-01', to: '2025-09-30' },
      today,
      { from: '2023-10-01', to: '2024-09-30' },
    ],
    [
      'the running year, as far as it went',
      { from: '2026-10-01', to: '2027-09-30' },
      today,
      { from: '2025-10-01', to: '2025-11-26' },
    ],
    [
      'a period to come, whole',
      { from: '2027-10-01', to: '2028-09-30' },
      today,
      { from: '2026-10-01', to: '2027-09-30' },
    ],
    [
      'a leap February',
      { from: '2028-02-01', to: '2028-02-29' },
      '2028-06-01',
      { from: '2027-02-01', to: '2027-02-28' },
    ],
    [
      'the February after a leap one ends with it',
      { from: '2029-02-01', to: '2029-02-28' },
      '2029-06-01',
      { from: '2028-02-01', to: '2028-02-29' },
    ],
    [
      'today is a 29th of February',
      { from: '2027-10-01', to: '2028-09-30' },
      '2028-02-29',
      { from: '2026-10-01', to: '2027-02-28' },
    ],
    [
      'a day in the middle of a month',
      { from: '2026-03-10', to: '2026-03-20' },
      today,
      { from: '2025-03-10', to: '2025-03-20' },
    ],
  ])('N-1 of %s', (_case, period, on, expected) => {
    expect(yearBefore(period, on)).toEqual(expected);
  });
});

test.each([
  ['RECURRENT', 'recurring'],
  ['ABONNEMENT', 'recurring'],
  ['LEGALE', 'recurring'],
  ['PONCTUEL', 'oneOff'],
  ['REGIE', 'oneOff'],
  ['AUTRE', null],
  [null, null],
])('%s is %s', (serviceType, expected) => {
  expect(recurrenceOf(serviceType)).toBe(expected);
});

describe('whose figures they are', () => {
  const units = [
    { id: '1', name: 'Opéra', hub: 'Centre', region: 'Paris' },
    { id: '2', name: 'Bastille', hub: 'Centre', region: 'Paris' },
    { id: '3', name: 'Défense', hub: 'Ouest', region: 'Paris' },
    { id: '4', name: 'Lyon', hub: 'Lyon', region: 'Sud' },
  ];
  test.each([
    ['one unit, even alone in its hub and region', ['4'], { kind: 'units', names: ['Lyon'] }],
    ['a hub', ['1', '2'], { kind: 'hubs', names: ['Centre'] }],
    ['two units of different hubs', ['1', '3'], { kind: 'units', names: ['Opéra', 'Défense'] }],
    ['a region', ['1', '2', '3'], { kind: 'regions', names: ['Paris'] }],
    ['everything', ['1', '2', '3', '4'], { kind: 'company', names: [] }],
  ])('%s', (_case, bus, expected) => {
    expect(perimeterOf(units, bus)).toEqual(expected);
  });
});

import { mergeTyped } from './mergeTyped';
import type { AccountForm } from './accountForm';

const record = (city: string, phone = '') => ({ city, phone }) as AccountForm;

test.each([
  [
    'a field of mine stays on top of theirs',
    record('Paris'),
    record('Paris', '0199'),
    { city: 'Lyon' },
    { city: 'Lyon', phone: '0199' },
    [],
    ['phone'],
  ],
  [
    'a field that I typed back to what it was is theirs',
    record('Paris'),
    record('Lille'),
    { city: 'Paris' },
    { city: 'Lille' },
    [],
    ['city'],
  ],
  [
    'a field that both changed keeps what I typed, and waits for a choice',
    record('Paris'),
    record('Lille'),
    { city: 'Lyon' },
    { city: 'Lyon' },
    ['city'],
    [],
  ],
  [
    'once their value was seen, mine goes on top',
    record('Lille'),
    record('Lille'),
    { city: 'Lyon' },
    { city: 'Lyon' },
    [],
    [],
  ],
])('%s', (_case, seen, now, typed, form, conflicts, theirs) => {
  expect(mergeTyped(seen, now, typed)).toMatchObject({ form, conflicts, theirs });
});

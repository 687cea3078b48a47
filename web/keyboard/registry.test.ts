import { matchKey } from './chord';
import { register, registeredShortcuts, workingGroups } from './registry';

const shortcut = (keys: string, label: string) => ({ keys, label, run: () => undefined });
const does = (key: string) => matchKey(registeredShortcuts(), undefined, key).found?.label;

test('parts of a page that register under one title are read under it once', () => {
  const leave = [
    register({ title: 'Demande', shortcuts: [shortcut('e', 'répondre')] }),
    register({ title: 'Lignes', shortcuts: [shortcut('a', 'accepter')] }),
    register({ title: 'Demande', shortcuts: [shortcut('n', 'ajouter')] }),
  ];
  expect(workingGroups().map(({ title, shortcuts }) => [title, shortcuts.map(({ keys }) => keys)])).toEqual([
    ['Demande', ['e', 'n']],
    ['Lignes', ['a']],
  ]);
  leave.forEach((one) => one());
});

test.each([
  ['before the shell, as when its address is opened', [false, true]],
  ['after the shell, as when one comes from another page', [true, false]],
])('a page that registered %s has its own way with a key', (_when, order) => {
  const leave = order.map((always) =>
    register(
      always
        ? { title: 'Partout', shortcuts: [shortcut('/', 'tout'), shortcut('?', 'aide')] }
        : { title: 'Comptes', shortcuts: [shortcut('/', 'un compte')] },
      always,
    ),
  );
  expect([does('/'), does('?')]).toEqual(['un compte', 'aide']);
  expect(workingGroups().map(({ title, shortcuts }) => [title, shortcuts.map(({ label }) => label)])).toEqual([
    ['Comptes', ['un compte']],
    ['Partout', ['aide']],
  ]);
  leave.forEach((one) => one());
  expect(registeredShortcuts()).toEqual([]);
});

import { foldRepeats } from './foldRepeats';

const derived = (by: string, answered: string) => ({
  by: { name: by },
  said: { key: 'checklistDerived', params: { added: '', withdrawn: '', answered } },
});
const other = { by: { name: 'Claire' }, said: { key: 'itemAnswered', params: {} } };
const shown = (entries: Parameters<typeof foldRepeats>[0]) =>
  foldRepeats(entries).map(({ by, said }) => `${by.name} ${said.key} ${said.params['answered'] ?? ''}`);

test('lines asked for anew in a row are one entry that names all of them, the oldest first', () => {
  expect(shown([derived('Claire', 'articles'), derived('Claire', 'kbis,identity'), derived('Claire', 'kbis')])).toEqual(
    ['Claire checklistDerived kbis,identity,articles'],
  );
});

test('what somebody else brought about, and what came between, stays apart', () => {
  expect(
    shown([derived('Claire', 'kbis'), derived('Léa', 'articles'), other, derived('Léa', 'identity')]),
  ).toHaveLength(4);
});

import { setAllInFrench, setInFrench } from './typography';

test.each([
  ['Revenir en brouillon ?', 'Revenir en brouillon\u202f?'],
  ['Fait ! Et ensuite ; rien.', 'Fait\u202f! Et ensuite\u202f; rien.'],
  ['La tâche « {{name}} » : faite', 'La tâche «\u00a0{{name}}\u00a0»\u00a0: faite'],
  ['{{percent}} % de 12 €', '{{percent}}\u00a0% de 12\u00a0€'],
  ['https://exemple.example/?a=1', 'https://exemple.example/?a=1'],
  ['10:30', '10:30'],
])('%s never breaks a line before a sign', (written, set) => {
  expect(setInFrench(written)).toBe(set);
});

test('all texts of a tree, however deep', () => {
  expect(setAllInFrench({ a: 'Oui ?', b: { c: { d: 'Non !' } } })).toEqual({
    a: 'Oui\u202f?',
    b: { c: { d: 'Non\u202f!' } },
  });
});

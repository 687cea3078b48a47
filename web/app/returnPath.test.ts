import { returnPath } from './returnPath';

test.each([
  ['/taches?due=late', '/taches?due=late'],
  ['/', '/'],
  ['//evil.example', '/'],
  ['/\\evil.example', '/'],
  ['https://evil.example', '/'],
  ['/connexion?retour=%2F', '/'],
  [undefined, '/'],
])('asked to go to %s, login goes to %s', (asked, path) => {
  expect(returnPath(asked)).toBe(path);
});

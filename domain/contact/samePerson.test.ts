import { isSamePerson, pairPeople } from './samePerson';

let turn = 0;
const person = (firstName: string, lastName: string, email: string | null = null) => ({
  id: `${firstName}/${lastName}/${email ?? ''}/${(turn += 1)}`,
  firstName,
  lastName,
  email,
});

test.each([
  [
    'one address, two spellings',
    person('Éric', 'Vasseur', 'e@v.example'),
    person('E.', 'VASSEUR', 'e@v.example'),
    true,
  ],
  [
    'homonyms with two addresses',
    person('Éric', 'Vasseur', 'e@v.example'),
    person('Éric', 'Vasseur', 'eric@v.example'),
    false,
  ],
  ['one name, one address known', person('Éric', 'Vasseur', 'e@v.example'), person('eric', 'vasseur'), true],
  ['two names without address', person('Éric', 'Vasseur'), person('Lise', 'Vasseur'), false],
])('%s', (_case, one, other, same) => {
  expect([isSamePerson(one, other), isSamePerson(other, one)]).toEqual([same, same]);
});

test('an address pairs before a name does, and nobody is paired twice', () => {
  const [byName, byAddress] = [person('Lise', 'Aubert'), person('L.', 'Aubert', 'l@a.example')];
  const [withAddress, plain] = [person('Lise', 'Aubert', 'l@a.example'), person('Lise', 'Aubert')];
  expect(pairPeople([byName, byAddress], [withAddress, plain])).toEqual([
    { kept: byAddress, other: withAddress },
    { kept: byName, other: plain },
  ]);
  expect(pairPeople([byName], [plain, person('LISE', 'AUBERT')])).toEqual([{ kept: byName, other: plain }]);
  const [ofBoth, homonym] = [person('Lise', 'Aubert'), person('Lise', 'Aubert')];
  expect(pairPeople([homonym, ofBoth], [ofBoth])).toEqual([{ kept: ofBoth, other: ofBoth }]);
});

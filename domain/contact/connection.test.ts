import type { Person } from '../principal/principal';
import type { Role } from '../principal/roles';
import { connectionRefusal } from './connection';

const somebody = (...held: Role[]): Person => ({
  kind: 'person',
  userId: 'u',
  companyId: 'c',
  buId: 'b',
  regionId: 'r',
  name: 'Maud',
  roles: held.map((role) => ({ role, scope: 'company', scopeId: 'c' })),
  bus: ['b'],
  profile: 'main',
});
const reserved = { refused: true, code: 'connection_reserved' };

test.each([
  ['given by Client Relations', ['client_relations'], false, true, null],
  ['taken back by Client Relations', ['consultant', 'client_relations'], true, false, null],
  ['given by a consultant', ['consultant'], false, true, reserved],
  ['taken back by Business Support', ['business_support', 'support_supervisor'], true, false, reserved],
  ['given by an administrator', ['administrator'], false, true, reserved],
  ['said again by a consultant', ['consultant'], true, true, null],
  ['left out by a consultant', ['consultant'], true, undefined, null],
] as const)('« Connexion réalisée » %s', (_how, held, standing, given, refusal) => {
  expect(connectionRefusal(somebody(...held), standing, given)).toEqual(refusal);
});

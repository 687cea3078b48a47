import { groupByRole } from './demoPeople';
import type { Role } from '../../../domain/principal/roles';

const person = (name: string, ...roles: Role[]) => ({
  name,
  email: `${name}@demo.example`,
  roles,
  businessUnit: 'Lyon',
});

test('each person is offered once, under the role that sets them apart', () => {
  const groups = groupByRole([
    person('a', 'consultant'),
    person('b', 'consultant', 'bu_head'),
    person('c', 'business_support'),
  ]);
  expect(groups.map(({ role, members }) => [role, members.map(({ name }) => name)])).toEqual([
    ['consultant', ['a']],
    ['business_support', ['c']],
    ['bu_head', ['b']],
  ]);
});

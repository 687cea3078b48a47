import { changesOfCase } from '../../db/cases/changesOfCase';
import type { CaseKind } from '../../domain/cases/kinds';
import type { Person } from '../../domain/principal/principal';
import { mayHear } from './concerns';

const at = new Date('2026-09-01T10:00:00Z');
const person = (profile: Person['profile'], bus: string[]): Person => ({
  kind: 'person',
  userId: 'u',
  companyId: 'firm',
  buId: 'lyon',
  regionId: 'r',
  name: 'Anna',
  bus,
  profile,
  roles: [],
});

test.each<[Person['profile'], string[], CaseKind, string[]]>([
  ['main', ['lyon'], 'opportunity', ['case', 'opportunity']],
  ['main', ['nice'], 'opportunity', []],
  ['360', ['nice'], 'opportunity', ['opportunity']],
  ['360', ['nice'], 'acceptance', []],
  ['360', ['lyon'], 'acceptance', ['case']],
])('profile %s of %j hears of a moved %s of Lyon as %j', (profile, bus, kind, topics) => {
  const changes = changesOfCase({ kind, caseId: 'c', companyId: 'firm', buId: 'lyon' }, at);
  expect(changes.filter((change) => mayHear(person(profile, bus), change)).map(({ topic }) => topic)).toEqual(topics);
});

test('whoever said it of themselves does not hear it again', () => {
  const change = { companyId: 'firm', buId: 'lyon', topic: 'presence', id: 'c', version: 1 };
  const hears = (notTo: string) => mayHear(person('main', ['lyon']), { ...change, notTo });
  expect([hears('u'), hears('somebody else')]).toEqual([false, true]);
});

test('another company hears nothing', () => {
  const [change] = changesOfCase({ kind: 'opportunity', caseId: 'c', companyId: 'other', buId: 'lyon' }, at);
  expect(change && mayHear(person('360', ['lyon']), change)).toBe(false);
});

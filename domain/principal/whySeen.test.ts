import { whySeen, type Walled, type WhySeen } from './whySeen';
import type { Profile } from './principal';

const account: Walled = { unitIds: ['lyon', 'nice'], crm: true };
const request: Walled = { unitIds: ['lyon'], crm: false };

test.each<[Walled, Profile, string, string[], WhySeen | null]>([
  [account, 'main', 'lyon', ['lyon'], 'own_unit'],
  [account, 'main', 'nice', ['nice'], 'own_unit'],
  [account, '360', 'nice', ['nice'], 'own_unit'],
  [account, 'main', 'brest', ['brest', 'nice'], 'perimeter'],
  [account, 'main', 'brest', ['brest'], null],
  [account, '360', 'brest', ['brest'], 'wide_profile'],
  [request, 'main', 'lyon', ['lyon'], 'own_unit'],
  [request, '360', 'brest', ['brest', 'lyon'], 'perimeter'],
  [request, '360', 'brest', ['brest'], null],
])('%j, to the %s profile of %s with %j: %s', (record, profile, ownUnitId, unitIds, why) => {
  expect(whySeen(record, { profile, ownUnitId, unitIds })).toBe(why);
});

import { hasLostRights } from './rights';
import type { RoleGrant } from './roles';

const agent: RoleGrant = { role: 'business_support', scope: 'region', scopeId: 'west' };
const before = { companyId: 'firm', bus: ['rennes', 'brest'], roles: [agent] };

test.each([
  ['nothing changed', before, false],
  ['the same in another order', { ...before, bus: ['brest', 'rennes'] }, false],
  ['a role more', { ...before, roles: [{ ...agent, role: 'support_supervisor' as const }, agent] }, false],
  ['a business unit more', { ...before, bus: [...before.bus, 'nice'] }, false],
  ['the role gone', { ...before, roles: [] }, true],
  ['the role over another region', { ...before, roles: [{ ...agent, scopeId: 'east' }] }, true],
  ['the role over one unit alone', { ...before, roles: [{ ...agent, scope: 'bu' as const }] }, true],
  ['another role in its place', { ...before, roles: [{ ...agent, role: 'consultant' as const }] }, true],
  ['a business unit gone', { ...before, bus: ['rennes'] }, true],
  ['another company', { ...before, companyId: 'other' }, true],
  ['the account closed', null, true],
])('%s', (_what, now, lost) => expect(hasLostRights(before, now)).toBe(lost));

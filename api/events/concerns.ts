import type { Change } from '../../db/changes';
import { worksForRegion, type Person } from '../../domain/principal/principal';

/** What the 360° profile opens across business units of the company (requirements 296-300). */
const crmTopics = new Set(['account', 'contact', 'opportunity', 'interaction']);

/** Whether a person may learn that this changed: the same wall as the rows themselves. */
export function mayHear(person: Person, change: Change): boolean {
  const { companyId, bus, profile, userId } = person;
  if (change.companyId !== companyId) return false;
  if (change.notTo === userId) return false;
  if (change.only !== undefined) return change.only === userId;
  if (change.among && (change.among.notUserId === userId || !worksForRegion(person, change.among.regionId)))
    return false;
  return bus.includes(change.buId) || (profile === '360' && crmTopics.has(change.topic));
}

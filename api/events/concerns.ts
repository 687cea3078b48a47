import type { Change } from '../../db/changes';
import type { Person } from '../../domain/principal/principal';

/** What the 360° profile opens across business units of the company (requirements 296-300). */
const crmTopics = new Set(['account', 'contact', 'opportunity', 'interaction']);

/** Whether a person may learn that this changed: the same wall as the rows themselves. */
export function mayHear({ companyId, bus, profile }: Person, change: Change): boolean {
  if (change.companyId !== companyId) return false;
  return bus.includes(change.buId) || (profile === '360' && crmTopics.has(change.topic));
}

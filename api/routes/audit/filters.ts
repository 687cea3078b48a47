import type { AuditFilters } from '../../../db/audit/list';
import { addDays } from '../../../domain/dates/businessDate';
import { atWallTime, europeParis } from '../../../domain/dates/zone';

interface Asked extends Omit<AuditFilters, 'from' | 'until'> {
  from?: string | undefined;
  to?: string | undefined;
}

/** Days of Europe/Paris, both included, as the instants between which they lie. */
export function filtersOf({ from, to, ...others }: Asked): AuditFilters {
  return {
    ...others,
    from: from === undefined ? undefined : atWallTime(from, 0, europeParis),
    until: to === undefined ? undefined : atWallTime(addDays(to, 1), 0, europeParis),
  };
}

import { dayOf } from '../../format/day';
import { useNow } from './useNow';

/** The current day in Paris, also in a window that stays open over midnight. */
export const useToday = (): string => dayOf(useNow());

import type { BusinessDate } from '../dates/businessDate';
import { isAcceptanceValid } from './validity';

/** Where the acceptance of an account stands for one of its opportunities (D6, D18). */
export type AcceptanceStanding = 'none' | 'requested' | 'granted' | 'refused';

export interface AcceptanceFacts {
  /** Last day of the account's latest grant, whichever opportunity asked for it. */
  grantedUntil: BusinessDate | null;
  /** Status of the opportunity's own latest request for acceptance. */
  requestStatus: string | null;
}

const ON_ITS_WAY: readonly string[] = ['submitted', 'in_progress', 'returned', 'waiting'];

/** A valid grant is reused; a draft asks for nothing yet, and a request that ended counts no longer than what it granted. */
export function acceptanceStanding(
  { grantedUntil, requestStatus }: AcceptanceFacts,
  today: BusinessDate,
): AcceptanceStanding {
  if (grantedUntil !== null && isAcceptanceValid(grantedUntil, today)) return 'granted';
  if (requestStatus === 'refused') return 'refused';
  return requestStatus !== null && ON_ITS_WAY.includes(requestStatus) ? 'requested' : 'none';
}

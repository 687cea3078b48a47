import type { DemoAccount } from '../accounts/cast';
import type { DemoPerson } from '../people/people';
import type { Offer } from '../reference/catalogue';

/** One opportunity as the demo tells it. */
export interface Story {
  account: DemoAccount;
  partner: DemoPerson;
  manager: DemoPerson;
  /** Who asks Business Support: the partner or the manager. */
  requester: DemoPerson;
  /** Business Support agent of the region. */
  agent: DemoPerson;
  offer: Offer;
  amountCents: number;
  /** `YYYY-MM-DD` */
  expectedSignatureOn: string;
  sourceType: string;
  /** Hours of the proposal's first line, in hundredths. */
  hundredths: number;
  discountBasisPoints: number;
  /** Known once it is opened. */
  id: string;
}

/** A proposal as it was submitted: what an approver, and later the client, was shown. Never changed after. */
import type { Cents } from '../money/cents';
import type { LineKind } from './lines';

export interface VersionLine {
  id: string;
  productId: string;
  productCode: string;
  label: string;
  suffix?: string | null;
  groupLabel?: string | null;
  kind: LineKind;
  quantityHundredths: number;
  unitPriceCents: Cents;
  cataloguePriceCents: Cents;
  priceForced: boolean;
  discountBasisPoints: number;
  vatBasisPoints: number;
  netCents: Cents;
  resource: string | null;
  /** `YYYY-MM-DD` */
  deliveryOn: string | null;
  billingOn: string | null;
  assigneeId?: string | null;
  unitCostCents?: Cents;
}

export interface VersionContent {
  label: string;
  proposedOn: string;
  lines: readonly VersionLine[];
}

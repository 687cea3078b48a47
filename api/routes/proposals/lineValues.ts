import { parseAmount } from '../../../domain/money/cents';
import type { BillingMode, Periodicity } from '../../../domain/proposal/lines';
import type { LineValues } from '../../../domain/processes/opportunity/commands';

interface WrittenLine {
  label?: string | undefined;
  quantity?: string | undefined;
  unitPrice?: string | undefined;
  priceForced?: boolean | undefined;
  discountPercent?: string | undefined;
  resource?: string | null | undefined;
  suffix?: string | null | undefined;
  groupLabel?: string | null | undefined;
  billingMode?: BillingMode | undefined;
  periodicity?: Periodicity | undefined;
  assigneeId?: string | null | undefined;
  free1?: string | null | undefined;
  free2?: string | null | undefined;
  lot?: string | null | undefined;
  subLot?: string | null | undefined;
  workTask?: string | null | undefined;
  revenueAccount?: string | null | undefined;
  deliveryOn?: string | null | undefined;
  billingOn?: string | null | undefined;
}

/** From the wire to the rule: hundredths, cents and basis points are all "two decimals as an integer". */
export function lineValues({ quantity, unitPrice, discountPercent, ...rest }: WrittenLine): LineValues {
  const numbers = {
    ...(quantity === undefined ? {} : { quantityHundredths: parseAmount(quantity) }),
    ...(unitPrice === undefined ? {} : { unitPriceCents: parseAmount(unitPrice) }),
    ...(discountPercent === undefined ? {} : { discountBasisPoints: parseAmount(discountPercent) }),
  };
  return {
    ...(Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined)) as LineValues),
    ...numbers,
  };
}

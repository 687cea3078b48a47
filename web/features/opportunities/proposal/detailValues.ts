import type { ProposalLineView } from '../../../../contracts/proposals/line';
import type { LineBody } from '../api/proposal';
import type { PickedPerson } from '../../../components/inputs/PersonPicker';

/** What the panel of a line is typed into; an empty text is nothing. */
export interface LineDetailValues {
  label: string;
  suffix: string;
  groupLabel: string;
  quantity: string | null;
  priceForced: boolean;
  unitPrice: string | null;
  discountPercent: string | null;
  deliveryOn: string | null;
  billingOn: string | null;
  billingMode: ProposalLineView['billingMode'];
  periodicity: ProposalLineView['periodicity'];
  resource: string;
  assignee: PickedPerson | null;
  free1: string;
  free2: string;
  lot: string;
  subLot: string;
  workTask: string;
  revenueAccount: string;
}

export function detailOf(line: ProposalLineView): LineDetailValues {
  const {
    label,
    suffix,
    groupLabel,
    quantity,
    priceForced,
    unitPrice,
    discountPercent,
    deliveryOn,
    billingOn,
    billingMode,
    periodicity,
    resource,
    assignee,
    free1,
    free2,
    lot,
    subLot,
    workTask,
    revenueAccount,
  } = line;
  return {
    label,
    suffix: suffix ?? '',
    groupLabel: groupLabel ?? '',
    quantity,
    priceForced,
    unitPrice: unitPrice.amount,
    discountPercent,
    deliveryOn,
    billingOn,
    billingMode,
    periodicity,
    resource: resource ?? '',
    assignee,
    free1: free1 ?? '',
    free2: free2 ?? '',
    lot: lot ?? '',
    subLot: subLot ?? '',
    workTask: workTask ?? '',
    revenueAccount,
  };
}

const differs = (typed: string | null, known: string): boolean => typed !== null && Number(typed) !== Number(known);
type TextField =
  | 'suffix'
  | 'groupLabel'
  | 'resource'
  | 'free1'
  | 'free2'
  | 'lot'
  | 'subLot'
  | 'workTask'
  | 'revenueAccount';
const textChange = (name: TextField, typed: string, known: string | null): LineBody =>
  typed.trim() === (known ?? '') ? {} : { [name]: typed.trim() === '' ? null : typed.trim() };

/** Only what was really changed; an emptied figure counts as nothing typed. */
export function detailChange(line: ProposalLineView, values: LineDetailValues): LineBody {
  const {
    label,
    quantity,
    unitPrice,
    discountPercent,
    priceForced,
    deliveryOn,
    billingOn,
    billingMode,
    periodicity,
    assignee,
  } = values;
  return {
    ...(label.trim() !== '' && label.trim() !== line.label && { label: label.trim() }),
    ...textChange('suffix', values.suffix, line.suffix),
    ...textChange('groupLabel', values.groupLabel, line.groupLabel),
    ...(quantity !== null && differs(quantity, line.quantity) && { quantity }),
    ...(priceForced !== line.priceForced && { priceForced }),
    ...(unitPrice !== null && differs(unitPrice, line.unitPrice.amount) && { unitPrice }),
    ...(discountPercent !== null && differs(discountPercent, line.discountPercent) && { discountPercent }),
    ...(deliveryOn !== line.deliveryOn && { deliveryOn }),
    ...(billingOn !== line.billingOn && { billingOn }),
    ...(billingMode !== line.billingMode && { billingMode }),
    ...(periodicity !== line.periodicity && { periodicity }),
    ...textChange('resource', values.resource, line.resource),
    ...((assignee?.id ?? null) !== (line.assignee?.id ?? null) && { assigneeId: assignee?.id ?? null }),
    ...textChange('lot', values.lot, line.lot),
    ...textChange('subLot', values.subLot, line.subLot),
    ...textChange('workTask', values.workTask, line.workTask),
    ...textChange('revenueAccount', values.revenueAccount, line.revenueAccount),
    ...textChange('free1', values.free1, line.free1),
    ...textChange('free2', values.free2, line.free2),
  };
}

import { hubspotValueName } from '../../../domain/french/hubspot';
import { showPhone } from '../../../domain/identity/phone';
import { formatClock, formatDay } from '../../format/day';
import { formatMoney } from '../../format/money';

const instants: readonly string[] = ['hs_timestamp', 'hs_meeting_start_time', 'hs_meeting_end_time'];

const isInstant = (text: string) => !Number.isNaN(Date.parse(text));

/** A value that goes between both sides, as people here read it; one that is not what its property holds stands as it was said. */
export function valueWords(property: string, value: string, now: Date): string {
  if (instants.includes(property) && isInstant(value)) return `${formatDay(value, now)} ${formatClock(value)}`;
  if (property === 'closedate' && isInstant(value)) return formatDay(value, now);
  if (property === 'amount' && /^-?\d+(\.\d+)?$/.test(value)) return formatMoney({ amount: value, currency: 'EUR' });
  return property === 'phone' ? showPhone(value) : hubspotValueName(property, value);
}

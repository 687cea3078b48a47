/** Who may write down that somebody is away, and whom they may be replaced by. */
import type { BusinessDate } from '../dates/businessDate';
import { isBusinessDate } from '../dates/businessDate';
import { refuse, type Refusal } from '../errors/refusal';
import { hasRole, onlyAudits, regionsOf, type Person } from '../principal/principal';
import type { Role } from '../principal/roles';
import { closesCircle, shared, type Absence } from './absence';

const heads: readonly Role[] = ['bu_head', 'hub_director', 'regional_offer_head', 'administrator'];

/** Oneself; the supervisor of one's group; whoever heads one's business unit. */
export function mayRecordFor(by: Person, absent: Person): boolean {
  if (onlyAudits(by)) return false;
  if (by.userId === absent.userId) return true;
  const supervised = by.roles.filter(({ role }) => role === 'support_supervisor').map(({ scopeId }) => scopeId);
  return (
    regionsOf(absent).some((region) => supervised.includes(region)) ||
    (hasRole(by, ...heads) && by.bus.includes(absent.buId))
  );
}

/** What comes to the absent person must be visible to whoever stands in, and theirs to decide. */
export function whyNotSubstitute(absent: Person, substitute: Person): Refusal | null {
  if (substitute.userId === absent.userId) return refuse('substitute_self');
  const regions = regionsOf(substitute);
  const worksAlike = regionsOf(absent).every((region) => regions.includes(region));
  const decidesAlike = !hasRole(absent, ...heads) || hasRole(substitute, ...heads);
  if (!worksAlike || !decidesAlike || onlyAudits(substitute)) return refuse('substitute_role');
  return absent.bus.every((bu) => substitute.bus.includes(bu)) ? null : refuse('substitute_perimeter');
}

export interface AbsenceFacts {
  by: Person;
  /** Null when there is no such person in the company, or their account is disabled. */
  absent: Person | null;
  /** Null when their account is disabled. */
  substitute: Person | null;
  /** Absences of the company that are not cancelled and not over. */
  known: readonly Absence[];
  today: BusinessDate;
}

/** @returns null when the absence may be written down */
export function whyNotRecorded(
  { startsOn, endsOn }: Pick<Absence, 'startsOn' | 'endsOn'>,
  { by, absent, substitute, known, today }: AbsenceFacts,
): Refusal | null {
  if (!absent) return refuse('reference_unknown', { params: { field: 'personId' } });
  if (!mayRecordFor(by, absent)) return refuse('not_allowed');
  if (!isBusinessDate(startsOn) || !isBusinessDate(endsOn) || endsOn < startsOn || startsOn < today)
    return refuse('absence_dates');
  if (!substitute) return refuse('substitute_gone');
  const barred = whyNotSubstitute(absent, substitute);
  if (barred) return barred;
  const wanted = { userId: absent.userId, substituteId: substitute.userId, startsOn, endsOn };
  const other = known.find((one) => one.userId === absent.userId && shared(one, wanted) !== null);
  if (other) return refuse('absence_overlaps', { params: { startsOn: other.startsOn, endsOn: other.endsOn } });
  return closesCircle(known, wanted) ? refuse('substitute_circular') : null;
}

/** What is over stays as it was. */
export function whyNotCancelled(
  absence: { cancelled: boolean; endsOn: BusinessDate },
  by: Person,
  absent: Person | null,
  today: BusinessDate,
): Refusal | null {
  const may = absent === null ? hasRole(by, 'administrator') : mayRecordFor(by, absent);
  if (!may) return refuse('not_allowed');
  return absence.cancelled || absence.endsOn < today ? refuse('absence_over') : null;
}

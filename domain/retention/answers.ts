/** How long the answer that a command was given is kept whole (docs/decisions/0029). */

/** Longer than anybody asks again: a browser does for minutes, a restored back-up for days. */
const KEPT_DAYS = 90;

/** What commands were answered before this instant is let go; who asks again is answered of the record as it then is. */
export function answersLetGoBefore(now: Date): Date {
  return new Date(now.getTime() - KEPT_DAYS * 86_400_000);
}

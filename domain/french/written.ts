/** A date as a format of French writes it, the first of a month as "1er": the formats themselves say "1 décembre". */
export function writtenIn(format: Intl.DateTimeFormat, date: Date): string {
  return format
    .formatToParts(date)
    .map(({ type, value }) => (type === 'day' && value === '1' ? '1er' : value))
    .join('');
}

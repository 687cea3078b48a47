/** Minutes as one says them: "40 min", "3 h", "2 j". */
export function writeDuration(minutes: number): string {
  if (minutes < 60) return `${minutes}\u00A0min`;
  if (minutes < 48 * 60) return `${Math.round(minutes / 60)}\u00A0h`;
  return `${Math.round(minutes / (24 * 60))}\u00A0j`;
}

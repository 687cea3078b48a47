/** One piece a place up or down; at the ends nothing moves. */
export function shifted<One>(pieces: readonly One[], at: number, step: -1 | 1): One[] {
  const [moving, pushed] = [pieces[at], pieces[at + step]];
  if (moving === undefined || pushed === undefined) return [...pieces];
  return pieces.map((piece, place) => (place === at ? pushed : place === at + step ? moving : piece));
}

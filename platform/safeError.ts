/**
 * An error as it may be logged. A database error quotes values in its message and detail (the e-mail that is already
 * there): its code, constraint and table say as much without them.
 */
export function safeError(error: unknown): object {
  if (typeof error !== 'object' || error === null) return { type: typeof error };
  const field = (name: string): unknown => Reflect.get(error, name);
  const frames = String(field('stack'))
    .split('\n')
    .filter((line) => line.trimStart().startsWith('at '))
    .join('\n');
  if (typeof field('severity') === 'string') {
    return {
      type: 'DatabaseError',
      code: field('code'),
      constraint: field('constraint'),
      table: field('table'),
      routine: field('routine'),
      stack: frames,
    };
  }
  return { type: field('name'), message: field('message'), code: field('code'), stack: frames };
}

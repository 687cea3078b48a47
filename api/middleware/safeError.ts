/**
 * An error as it may be logged. A database error quotes values in its message and detail (the e-mail that is already
 * there): its code, constraint and table say as much without them.
 */
export function safeError(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error };
  const field = (name: string): unknown => Object.getOwnPropertyDescriptor(error, name)?.value;
  const frames = error.stack?.split('\n').filter((line) => line.trimStart().startsWith('at ')).join('\n');
  if (typeof field('severity') === 'string') {
    return { type: 'DatabaseError', code: field('code'), constraint: field('constraint'), table: field('table'), routine: field('routine'), stack: frames };
  }
  return { type: error.name, message: error.message, code: field('code'), stack: frames };
}

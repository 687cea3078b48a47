/** What PostgreSQL says of every statement behind one that failed. */
const inFailedTransaction = '25P02';

const isAftermath = (error: unknown) => error instanceof Error && 'code' in error && error.code === inFailedTransaction;

type Begun = () => unknown;

const isThenable = (begun: unknown): begun is PromiseLike<unknown> =>
  typeof begun === 'object' && begun !== null && 'then' in begun && typeof begun.then === 'function';

/** A statement of knex leaves when somebody waits for it: waited for here and now, it leaves in its turn, whatever the others are. */
const waitedFor = (begun: unknown): unknown => (isThenable(begun) ? begun.then((answer) => answer) : begun);

/**
 * Sends statements of one transaction one behind the other instead of waiting for each answer. PostgreSQL runs them in
 * the order in which they stand here, each on what the ones before it wrote; when one fails, none of those behind it
 * does anything, and the transaction rolls back.
 *
 * Each part is begun in its turn and must begin with its statement: one that waits for something else first loses its
 * place, as do all statements of a part behind its first.
 *
 * @throws what the statement threw that failed first, when all have been answered
 */
export async function inOneTrip<const Parts extends readonly Begun[]>(
  parts: Parts,
): Promise<{ -readonly [P in keyof Parts]: Awaited<ReturnType<Parts[P]>> }> {
  const answers = await Promise.allSettled(parts.map((begin) => waitedFor(begin())));
  const failures = answers.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason as unknown] : []));
  if (failures.length > 0) throw failures.find((failure) => !isAftermath(failure)) ?? failures[0];
  return answers.map((answer) => (answer.status === 'fulfilled' ? answer.value : undefined)) as {
    -readonly [P in keyof Parts]: Awaited<ReturnType<Parts[P]>>;
  };
}

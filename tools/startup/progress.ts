/** What the terminal shows while things start: one line per step, with how long it took. */

const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(1).replace('.', ',')} s`;

/** Runs a step and reports it; a failure is reported where it happened and thrown on. */
export async function step<Result>(
  label: string,
  work: () => Promise<Result>,
  detail?: (result: Result) => string,
): Promise<Result> {
  const started = Date.now();
  try {
    const result = await work();
    const more = detail?.(result) ?? '';
    console.log(`  ✓ ${label}${more === '' ? '' : ` (${more})`} — ${seconds(Date.now() - started)}`);
    return result;
  } catch (error) {
    console.log(`  ✗ ${label} — ${seconds(Date.now() - started)}`);
    throw error;
  }
}

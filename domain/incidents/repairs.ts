/** What an operator can do about an incident, by what happened. */

/** Incidents of the machinery itself; any other code is a refusal that a process has no way out of. */
export const incidentCodes = ['mail_rejected', 'step_failing', 'decisions_unread', 'run_without_case'] as const;

/** `retry` tries again what failed; `restart` ends the run and starts it again from its row. */
export type Repair = 'retry' | 'restart';

const byCode: ReadonlyMap<string, readonly Repair[]> = new Map<string, readonly Repair[]>([
  ['mail_rejected', ['retry']],
  ['step_failing', ['retry', 'restart']],
  ['decisions_unread', ['retry', 'restart']],
  // There is nothing left to try: the run is ended, and its case stays closed.
  ['run_without_case', ['restart']],
]);

/** The repairs that make sense, the gentlest first. */
export function repairsOf(code: string): readonly Repair[] {
  return byCode.get(code) ?? ['retry', 'restart'];
}

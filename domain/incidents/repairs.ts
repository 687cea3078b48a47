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

/** An incident as somebody asks for its repair. */
export interface AskedIncident {
  code: string;
  isClosed: boolean;
  repair: Repair | null;
  isRepaired: boolean;
}

/**
 * What a repair that is asked for comes to. Cases try again by themselves: one that got over it while its operator read of it has what they want,
 * and nothing is left to do.
 */
export function whatRepairDoes(incident: AskedIncident, wanted: Repair): 'begins' | 'nothing' | 'not_applicable' {
  const { code, isClosed, repair, isRepaired } = incident;
  if (!repairsOf(code).includes(wanted)) return 'not_applicable';
  if (repair === null) return isClosed ? 'nothing' : 'begins';
  return isClosed || !isRepaired ? 'not_applicable' : 'begins';
}

/** Which line of the ledger somebody may take back: a value that came from HubSpot and was written over one of ours. */
export interface LedgerEntry {
  direction: 'out' | 'in';
  cause: string;
  recordId: string | null;
  changes: readonly object[];
  undone: object | null;
}

/** Not a record that was made (it is its own to keep or to delete), nor what was taken back already; of somebody who was forgotten no value is left. */
export const canBeUndone = ({ direction, cause, recordId, changes, undone }: LedgerEntry): boolean =>
  direction === 'in' &&
  (cause === 'changed' || cause === 'answered') &&
  recordId !== null &&
  changes.length > 0 &&
  undone === null;

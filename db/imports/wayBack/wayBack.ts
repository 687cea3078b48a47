import type { Person } from '../../../domain/principal/principal';
import type { Transaction } from '../../wall';

export interface Doing {
  person: Person;
  importId: string;
  fileName: string;
  now: Date;
}

export interface WrittenRow {
  line: number;
  verdict: 'created' | 'attached' | 'updated';
  recordId: string;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
}

export interface RecordNow {
  version: number;
  fields: Record<string, unknown>;
}

/** How what a file wrote of one kind of record is taken back. */
export interface WayBack {
  /** Only what is as the import left it, with nothing that hangs on it. @returns whether it went */
  remove: (trx: Transaction, row: WrittenRow, doing: Doing) => Promise<boolean>;
  /** The record under a lock, as far as the person sees it. */
  read: (trx: Transaction, row: WrittenRow) => Promise<RecordNow | null>;
  /** @returns whether the door that writes agreed */
  write: (trx: Transaction, row: WrittenRow, written: RecordNow, doing: Doing) => Promise<boolean>;
}

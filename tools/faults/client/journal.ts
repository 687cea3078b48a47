/** What clients asked and were told, on disk before anybody relies on it: the system under test cannot rewrite it. */
import { closeSync, fdatasyncSync, openSync, writeSync } from 'node:fs';

/** `ok` was accepted, `fail` was refused, `info` is unknown: the answer never came, so it may have happened. */
export type Outcome = 'ok' | 'fail' | 'info';

export interface JournalEntry {
  at: number;
  tookMs: number;
  client: string;
  method: string;
  path: string;
  key: string | null;
  outcome: Outcome;
  /** 0 when no answer came. */
  status: number;
  code: string | null;
  /** Of the body of an answer: two answers to one key must have the same. */
  digest: string | null;
  /** Of the record that was read, when it has one. */
  version: number | null;
  /** Units whose words the answer held: see `canary.ts`. */
  canaries: string[];
}

export interface Journal {
  file: string;
  entries: readonly JournalEntry[];
  write: (entry: JournalEntry) => void;
  close: () => void;
}

export function openJournal(file: string): Journal {
  const descriptor = openSync(file, 'a');
  const entries: JournalEntry[] = [];
  return {
    file,
    entries,
    write: (entry) => {
      entries.push(entry);
      writeSync(descriptor, `${JSON.stringify(entry)}\n`);
      fdatasyncSync(descriptor);
    },
    close: () => closeSync(descriptor),
  };
}

/** What an invariant may look at once everything has settled: the database from outside its walls, the mailbox, the engine, the journal. */
import type { Client } from '@temporalio/client';
import type { Knex } from 'knex';
import type { PatientClient } from '../client/patientClient';
import type { JournalEntry } from '../client/journal';

export interface Facts {
  owner: Knex;
  /** The same database, for what reads it by the product's own pool. */
  ownerUrl: string;
  engine: Client;
  mailFolder: string;
  journal: readonly JournalEntry[];
  /** When the campaign began: what is older is the demo's. */
  since: Date;
  /** Somebody who may read documents of the desks. */
  readers: readonly PatientClient[];
  attackerSuccesses: readonly string[];
}

/** What is broken, in words; empty when it holds. */
export interface Invariant {
  id: string;
  says: string;
  broken: (facts: Facts) => Promise<string[]>;
}

/** The rows of a question that should have none, each as a sentence. */
export async function shouldBeNone(
  owner: Knex,
  sql: string,
  bindings: readonly (string | string[])[] = [],
): Promise<string[]> {
  const { rows } = await owner.raw<{ rows: object[] }>(`${sql} LIMIT 20`, [...bindings]);
  return rows.map((row) => JSON.stringify(row));
}

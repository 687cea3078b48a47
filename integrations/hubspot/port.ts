/** What Jalon asks of HubSpot: to know companies, contacts, deals and activities as they are, and to say what it knows of one. */
import type { HubspotObject, HubspotProperties } from '../../domain/hubspot/objects';

/** One object as it is sent. `key` is ours and names it in the answer. */
export interface Sending {
  key: string;
  /** Known already, it is changed; else it is found by its external id, or made. */
  hubspotId: string | null;
  properties: HubspotProperties;
}

export type Sent =
  | { kind: 'taken'; hubspotId: string }
  /** It is another object that has what must be unique: which one, where HubSpot says it. */
  | { kind: 'duplicate'; existingId: string | null }
  /** There is none under that id any more. */
  | { kind: 'missing' }
  /** `category` is HubSpot's word for why, never what was written. */
  | { kind: 'refused'; category: string };

export interface Unavailable {
  kind: 'unavailable';
  reason: 'timeout' | 'tooManyRequests' | 'serverError' | 'badAnswer' | 'notAllowed';
  /** How long HubSpot wants to be left alone. */
  retryAfterSeconds?: number;
}

export type SentMany = { kind: 'answered'; sent: ReadonlyMap<string, Sent> } | Unavailable;

/** One object as HubSpot has it now. */
export interface HubspotRecord {
  /** Another than the one that was asked for where that one was merged into it. */
  hubspotId: string;
  properties: HubspotProperties;
  /** When each property was last written there. */
  writtenAt: ReadonlyMap<string, Date>;
  associated: readonly { object: HubspotObject; hubspotId: string }[];
}

export type ReadOne = { kind: 'found'; record: HubspotRecord } | { kind: 'missing' } | Unavailable;

/** Of those that there are, by the id that was asked for. */
export type ReadMany = { kind: 'found'; properties: ReadonlyMap<string, HubspotProperties> } | Unavailable;

export type Unclaimed = { kind: 'found'; ids: ReadonlyMap<string, string> } | Unavailable;

export interface Association {
  from: { object: HubspotObject; hubspotId: string };
  to: { object: HubspotObject; hubspotId: string };
}

export interface HubSpot {
  /** At most `BATCH` of one kind. One that is refused keeps none of the others. */
  send(object: HubspotObject, sendings: readonly Sending[]): Promise<SentMany>;
  associate(associations: readonly Association[]): Promise<{ kind: 'taken' } | Unavailable>;
  /** Objects that have one of these values and say of no record of Jalon that they are it, by value. */
  unclaimed(object: HubspotObject, property: string, values: readonly string[]): Promise<Unclaimed>;
  read(object: HubspotObject, hubspotId: string): Promise<ReadOne>;
  /** At most `BATCH` of one kind, without who wrote what when. */
  readMany(object: HubspotObject, hubspotIds: readonly string[]): Promise<ReadMany>;
}

/** As many as HubSpot takes in one call. */
export const BATCH = 100;

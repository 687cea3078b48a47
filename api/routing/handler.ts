/** What a handler receives and answers. It sees no request and no response: the same pipeline stands before and after all of them. */
import type { ServerResponse } from 'node:http';
import type { Readable } from 'node:stream';
import type { z } from 'zod';
import type { Operation } from '../../contracts/operation';
import type { Transaction } from '../../db/wall';
import type { Person, Profile } from '../../domain/principal/principal';
import type { GivenCommand } from '../cases/command';
import type { ApiDeps } from '../deps';

export interface UploadedFile {
  /** As the sender wrote it: never a path, never trusted. */
  name: string;
  mediaType: string;
  content: Buffer;
}

/** The session of the caller, as far as a handler may change it. */
export interface SessionDoor {
  id: string;
  /** Opens a new session under a new id, so that a planted one is worth nothing. */
  open: (userId: string) => Promise<void>;
  close: () => Promise<void>;
  switchProfile: (profile: Profile) => Promise<void>;
}

export interface JsonReply<Body> {
  body: Body;
  /** Becomes the ETag; needed where the operation says `etag`. */
  version?: number;
}

export interface FileReply {
  file: { name: string; mediaType: string; sizeBytes?: number; content: Readable };
}

/** The handler keeps the response open and writes to it itself (server-sent events). */
export interface StreamReply {
  stream: (response: ServerResponse) => void;
}

export type Reply<Body> = JsonReply<Body> | FileReply | StreamReply;

export interface PublicContext<Params, Query, Body> {
  params: Params;
  query: Query;
  body: Body;
  deps: ApiDeps;
  session: SessionDoor;
  /** The socket's address: forwarded headers are not believed. */
  address: string;
}

export interface Context<Params, Query, Body> extends PublicContext<Params, Query, Body> {
  person: Person;
  /** The version in If-Match. @throws where the operation takes none. */
  readonly ifMatch: number;
  /** The Idempotency-Key: give it to a case command. @throws where the operation takes none. */
  readonly key: string;
  /** The uploaded file. @throws where the operation takes none. */
  readonly file: UploadedFile;
  /** Reads inside the caller's wall, in a transaction that cannot write. */
  read: <T>(work: (trx: Transaction) => Promise<T>) => Promise<T>;
  /**
   * Writes records inside the caller's wall. The answer for the Idempotency-Key is kept in the same transaction, so a
   * crash between commit and reply cannot do the work twice. Refused on a GET.
   */
  write: <T extends JsonReply<unknown>>(work: (trx: Transaction) => Promise<T>) => Promise<T>;
  /** Gives a command to a case. Its reply is read, and kept for the Idempotency-Key, in the same transaction. */
  decide: <T extends JsonReply<unknown>>(given: GivenCommand, read: (trx: Transaction) => Promise<T>) => Promise<T>;
}

export type Handler<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, A extends z.ZodType> = (
  context: Context<z.output<P>, z.output<Q>, z.output<B>>,
) => Promise<Reply<z.output<A>>>;

/** What a handler has that does nothing but give one command to a case. */
export type CommandContext<Params, Query, Body> = Pick<
  Context<Params, Query, Body>,
  'params' | 'query' | 'body' | 'person' | 'deps' | 'key' | 'decide'
>;

export type CommandHandler<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, A extends z.ZodType> = (
  context: CommandContext<z.output<P>, z.output<Q>, z.output<B>>,
) => Promise<JsonReply<z.output<A>>>;

export type PublicHandler<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, A extends z.ZodType> = (
  context: PublicContext<z.output<P>, z.output<Q>, z.output<B>>,
) => Promise<Reply<z.output<A>>>;

/** An operation with the handler that answers it, types checked when bound and forgotten after. */
export interface Route {
  operation: Operation;
  handle: (context: Context<unknown, unknown, unknown>) => Promise<Reply<unknown>>;
  /** All that it does is one command to a case, in whose transaction the answer is kept under the Idempotency-Key. */
  givesCommand?: true;
}

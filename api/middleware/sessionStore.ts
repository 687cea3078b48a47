import connectPgSimple from 'connect-pg-simple';
import type { Request } from 'express';
import session, { type Session, type SessionData } from 'express-session';
import { Pool } from 'pg';
import { endWhenSilent, KEPT_IDLE_MS } from '../../db/pool';
import { personOf, type PrincipalRow } from '../../db/principals';
import type { Person } from '../../domain/principal/principal';

const PRUNE_EVERY_SECONDS = 15 * 60;
/** A session slides by the minute, not by the request: a GET that only reads writes nothing. */
const TOUCH_EVERY_MS = 60_000;

const PgStore = connectPgSimple(session);

/** Who asks is read with their session, in one statement: both as they are at this request. */
const sessionWithItsPerson = `
  SELECT s.sess, to_jsonb(p) AS person FROM sessions s LEFT JOIN LATERAL door_principal((s.sess->>'userId')::uuid) p ON true WHERE s.sid = $1 AND s.expire >= to_timestamp($2)`;

const people = new WeakMap<object, Person | null>();

/** Whose session this is; null when they are disabled or gone, undefined when it was not read by this request but opened. */
export const personOfSession = (session: object): Person | null | undefined => people.get(session);

/** Sessions in the table `sessions`, so that a restart or a second process logs nobody out. */
export class SessionStore extends PgStore {
  private readonly touched = new Map<string, number>();
  private readonly connections: Pool;

  constructor({ url, onError }: { url: string; onError: (error: unknown) => void }) {
    const connections = new Pool({
      connectionString: url,
      application_name: 'jalon-sessions',
      max: 5,
      connectionTimeoutMillis: 5000,
      idleTimeoutMillis: KEPT_IDLE_MS,
      keepAlive: true,
    });
    connections.on('error', onError);
    connections.on('connect', endWhenSilent);
    super({ pool: connections, tableName: 'sessions', pruneSessionInterval: PRUNE_EVERY_SECONDS, errorLog: onError });
    this.connections = connections;
  }

  override get(sid: string, done: (error: unknown, data?: SessionData | null) => void): void {
    this.read(sid).then((data) => done(null, data), done);
  }

  override createSession(request: Request, data: SessionData): Session & SessionData {
    const created = super.createSession(request, data);
    const person = people.get(data);
    if (person !== undefined) people.set(created, person);
    return created;
  }

  private async read(sid: string): Promise<SessionData | null> {
    const { rows } = await this.connections.query<{ sess: SessionData; person: PrincipalRow | null }>({
      name: 'session',
      text: sessionWithItsPerson,
      values: [sid, Math.ceil(Date.now() / 1000)],
    });
    const found = rows[0];
    if (!found) return null;
    people.set(found.sess, found.person && personOf(found.person, found.sess.profile));
    return found.sess;
  }

  override touch(sid: string, data: SessionData, done?: () => void): void {
    const now = Date.now();
    if (now - (this.touched.get(sid) ?? 0) < TOUCH_EVERY_MS) {
      done?.();
      return;
    }
    // Forgotten all at once: at worst each session is written once more.
    if (this.touched.size > 10_000) this.touched.clear();
    this.touched.set(sid, now);
    super.touch(sid, data, done);
  }

  /** Ends the pruning and the connections. */
  async end(): Promise<void> {
    this.close();
    await this.connections.end();
  }
}

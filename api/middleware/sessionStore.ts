import connectPgSimple from 'connect-pg-simple';
import session, { type SessionData } from 'express-session';
import { Pool } from 'pg';
import { endWhenSilent, KEPT_IDLE_MS } from '../../db/pool';

const PRUNE_EVERY_SECONDS = 15 * 60;
/** A session slides by the minute, not by the request: a GET that only reads writes nothing. */
const TOUCH_EVERY_MS = 60_000;

const PgStore = connectPgSimple(session);

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

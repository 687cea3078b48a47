import type { SessionData, Store } from 'express-session';
import { operations } from '../../../contracts';
import { loadPerson } from '../../../db/principals';
import { openStream } from '../../events/stream';
import { bind } from '../../routing/bind';

/** What changed, within the rights of who listens, as long as their session lasts. */
export const listenToEvents = bind(
  operations.listenToEvents,
  ({ person, session, deps: { pool, sessions, changes, logger } }) => {
    const whoNow = async () => {
      const { userId, profile } = (await readSession(sessions, session.id)) ?? {};
      return userId === undefined ? null : loadPerson(pool, userId, profile ?? 'main');
    };
    const onError = (error: unknown) => logger.warn({ err: error }, 'event stream lost');
    return Promise.resolve({
      stream: (response) => openStream(response, { changes, sessionId: session.id, person, whoNow, onError }),
    });
  },
);

function readSession(sessions: Store, id: string): Promise<SessionData | null | undefined> {
  return new Promise((resolve, reject) =>
    sessions.get(id, (error: unknown, data) => (error instanceof Error ? reject(error) : resolve(data))),
  );
}

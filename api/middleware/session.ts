/** Sessions in Postgres behind an httpOnly cookie, sliding over twelve hours. */
import type { Request, RequestHandler } from 'express';
import session from 'express-session';
import type { Profile } from '../../domain/principal/principal';
import type { ApiDeps } from '../deps';
import type { SessionDoor } from '../routing/handler';

declare module 'express-session' {
  interface SessionData {
    userId: string;
    profile: Profile;
  }
}

const SESSION_COOKIE = 'jalon.sid';
const TWELVE_HOURS_MS = 12 * 60 * 60 * 1000;

export function sessions({ sessions: store, config }: ApiDeps): RequestHandler {
  const secure = config.publicUrl.startsWith('https:');
  return session({
    name: SESSION_COOKIE,
    secret: config.sessionSecret,
    store,
    resave: false,
    saveUninitialized: false,
    rolling: true,
    // Only for the question "is this https?": nothing else believes forwarded headers.
    proxy: secure,
    cookie: { httpOnly: true, sameSite: 'lax', secure, path: '/', maxAge: TWELVE_HOURS_MS },
  });
}

const settled = (call: (done: (error: unknown) => void) => void) =>
  new Promise<void>((resolve, reject) => call((error) => (error instanceof Error ? reject(error) : resolve())));

/** What handlers may do with the session of this request. */
export function sessionDoor(request: Request): SessionDoor {
  return {
    id: request.sessionID,
    open: async (userId) => {
      await settled((done) => request.session.regenerate(done));
      request.session.userId = userId;
      request.session.profile = 'main';
      await settled((done) => request.session.save(done));
    },
    close: () => settled((done) => request.session.destroy(done)),
    switchProfile: async (profile) => {
      request.session.profile = profile;
      await settled((done) => request.session.save(done));
    },
  };
}

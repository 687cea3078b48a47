import { operations } from '../../../contracts';
import { markAllRead, markRead, readNotifications } from '../../../db/notifications/read';
import { announceTold } from '../../cases/command';
import { found } from '../../cases/found';
import { bind } from '../../routing/bind';

export const listNotifications = bind(operations.listNotifications, async ({ query, read }) => ({
  body: await read((trx) => readNotifications(trx, query)),
}));

/** The other screens of the same person count anew. */
export const readNotification = bind(operations.readNotification, async ({ person, params, write, deps }) => {
  const reply = await write(async (trx) => {
    found((await markRead(trx, params.id, deps.clock())) || null);
    return { body: {} };
  });
  announceTold(deps, person, [person.userId]);
  return reply;
});

export const readAllNotifications = bind(operations.readAllNotifications, async ({ person, body, write, deps }) => {
  const reply = await write(async (trx) => {
    await markAllRead(trx, body.upTo, deps.clock());
    return { body: {} };
  });
  announceTold(deps, person, [person.userId]);
  return reply;
});

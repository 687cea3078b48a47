import { operations } from '../../../contracts';
import { feedSince, setFeed } from '../../../db/calendar/feed';
import { bind } from '../../routing/bind';

export const getCalendarFeed = bind(operations.getCalendarFeed, async ({ person, read }) => {
  const since = await read((trx) => feedSince(trx, person.userId));
  return { body: { since: since?.toISOString() ?? null } };
});

export const setCalendarFeed = bind(operations.setCalendarFeed, ({ person, body, write, deps }) =>
  write(async (trx) => {
    await setFeed(trx, person, body.secret, deps.clock());
    return { body: null };
  }),
);

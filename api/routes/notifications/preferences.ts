import { operations } from '../../../contracts';
import { choose, readPreferences } from '../../../db/notifications/preferences';
import { DomainError } from '../../../domain/errors/domainError';
import { bind } from '../../routing/bind';

export const notificationPreferences = bind(operations.notificationPreferences, async ({ person, read }) => ({
  body: { items: await read((trx) => readPreferences(trx, person)) },
}));

export const setNotificationPreference = bind(operations.setNotificationPreference, ({ person, body, write, deps }) =>
  write(async (trx) => {
    const refusal = await choose(trx, person, body.kind, body, deps.clock());
    if (refusal) throw new DomainError(refusal);
    return { body: { items: await readPreferences(trx, person) } };
  }),
);

import { operations } from '../../../contracts';
import { readPresence, tellPresence as tell } from '../../../db/presence/presence';
import { agreed, found } from '../../cases/found';
import { bind } from '../../routing/bind';
import type { Route } from '../../routing/handler';

const requestPresence = bind(operations.requestPresence, async ({ person, params, read, deps }) => ({
  body: { items: found(await read((trx) => readPresence(trx, person, params.id, deps.clock()))) },
}));

/** The others who look hear only of what changes: that somebody is still there is said to nobody. */
const tellPresence = bind(operations.tellPresence, async ({ person, params, body, write, deps }) => {
  const { told } = await write(async (trx) => ({
    body: {},
    told: agreed(await tell(trx, person, params.id, { doing: body.doing, now: deps.clock() })),
  }));
  const among = told.amongTheDesk ? { regionId: told.regionId, notUserId: told.requesterId } : undefined;
  if (told.changed)
    deps.publishChange({
      companyId: person.companyId,
      buId: told.buId,
      topic: 'presence',
      id: params.id,
      version: deps.clock().getTime(),
      notTo: person.userId,
      ...(among && { among }),
    });
  return { body: {} };
});

export const presenceRoutes: Route[] = [requestPresence, tellPresence];

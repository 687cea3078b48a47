import { operations } from '../../../contracts';
import { readInteraction } from '../../../db/interactions/view';
import { createInteraction as record } from '../../../db/interactions/write';
import { agreed, found } from '../../cases/found';
import { bind } from '../../routing/bind';
import { announceInteraction } from './announce';
import { fieldsOf } from './fields';

export const createInteraction = bind(
  operations.createInteraction,
  async ({ person, params, key, body, write, deps }) => {
    const now = deps.clock();
    const reply = await write(async (trx) => {
      const written = agreed(
        await record(trx, {
          person,
          accountId: params.id,
          key,
          now,
          fields: fieldsOf({ ...body, documentIds: body.documentIds ?? [] }),
        }),
      );
      const interaction = found(await readInteraction(trx, written.id, person.userId, now));
      return { body: interaction, version: interaction.version, written };
    });
    announceInteraction(deps, reply.written);
    return reply;
  },
);

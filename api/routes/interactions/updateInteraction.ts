import { operations } from '../../../contracts';
import { readInteraction } from '../../../db/interactions/view';
import { updateInteraction as change } from '../../../db/interactions/write';
import { agreed, found } from '../../cases/found';
import { bind } from '../../routing/bind';
import { announceInteraction } from './announce';
import { fieldsOf } from './fields';

export const updateInteraction = bind(
  operations.updateInteraction,
  async ({ person, params, ifMatch, body, write, deps }) => {
    const now = deps.clock();
    const reply = await write(async (trx) => {
      const written = agreed(
        await change(trx, { person, interactionId: params.id, version: ifMatch, now, fields: fieldsOf(body) }),
      );
      const interaction = found(await readInteraction(trx, written.id, person.userId, now));
      return { body: interaction, version: interaction.version, written };
    });
    announceInteraction(deps, reply.written);
    return reply;
  },
);

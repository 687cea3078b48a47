import { operations } from '../../../contracts';
import { rehearseBulk as rehearse } from '../../../db/bulk/rehearse';
import { seenOf } from '../../../db/bulk/seen';
import {
  refuseUnknownAssignee,
  refuseUnknownTasks,
  startBulk as start,
  undoBulk as undo,
} from '../../../db/bulk/start';
import { readBulk, readBulks } from '../../../db/bulk/view';
import type { Transaction } from '../../../db/wall';
import { DomainError } from '../../../domain/errors/domainError';
import type { Refusal } from '../../../domain/errors/refusal';
import { found } from '../../cases/found';
import { wordsOf } from '../../problem';
import { bind } from '../../routing/bind';
import type { ApiDeps } from '../../deps';

const why = (refusal: Refusal) => {
  const { code, title, detail } = wordsOf(refusal);
  return { code, title, detail };
};

async function bulkReply(trx: Transaction, id: string) {
  const { rows, ...bulk } = found(await readBulk(trx, id));
  return { body: { ...bulk, rows: rows.map(({ refusal, ...row }) => ({ ...row, why: refusal && why(refusal) })) } };
}

type BulkReply = Awaited<ReturnType<typeof bulkReply>>;

/** It goes on by itself: the relay starts the run when this telling is lost. */
function begun({ tellNews }: ApiDeps, reply: BulkReply): BulkReply {
  tellNews({ kind: 'bulk', caseId: reply.body.id });
  return reply;
}

function agreedId(answer: string | Refusal): string {
  if (typeof answer !== 'string') throw new DomainError(answer);
  return answer;
}

export const rehearseBulk = bind(operations.rehearseBulk, async ({ person, body, read, deps }) => {
  const seen = seenOf(body.seen);
  const unknown = await read(
    async (trx) =>
      (await refuseUnknownTasks(trx, [...body.taskIds, ...seen.keys()])) ??
      (await refuseUnknownAssignee(trx, body.action)),
  );
  if (unknown) throw new DomainError(unknown);
  const { passing, blocked } = await rehearse(
    deps.pool,
    { action: body.action, person, seen, now: deps.clock() },
    body.taskIds,
  );
  return { body: { passing, blocked: blocked.map(({ refusal, ...task }) => ({ ...task, why: why(refusal) })) } };
});

export const startBulk = bind(operations.startBulk, async ({ person, body, key, write, deps }) =>
  begun(
    deps,
    await write(async (trx) =>
      bulkReply(
        trx,
        agreedId(await start(trx, { person, key, now: deps.clock() }, { ...body, seen: seenOf(body.seen) })),
      ),
    ),
  ),
);

export const undoBulk = bind(operations.undoBulk, async ({ person, params, key, write, deps }) =>
  begun(
    deps,
    await write(async (trx) =>
      bulkReply(trx, agreedId(await undo(trx, { person, key, now: deps.clock() }, params.id))),
    ),
  ),
);

export const listBulks = bind(operations.listBulks, async ({ read }) => ({
  body: { items: await read((trx) => readBulks(trx)) },
}));

export const getBulk = bind(operations.getBulk, ({ params, read }) => read((trx) => bulkReply(trx, params.id)));

import { operations } from '../../../contracts';
import { previewStageReturn as readPreview } from '../../../db/requests/stageReturn';
import { found } from '../../cases/found';
import { bind } from '../../routing/bind';

export const previewStageReturn = bind(operations.previewStageReturn, async ({ params, person, read, deps }) => ({
  body: await read(async (trx) => found(await readPreview(trx, person, params.id, deps.clock()))),
}));

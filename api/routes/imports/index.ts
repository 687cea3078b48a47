import { operations } from '../../../contracts';
import { idFromKey } from '../../../db/idFromKey';
import { listImports as readImports, readImport, stageImport as keepFile } from '../../../db/imports/imports';
import { revertImport as takeBack } from '../../../db/imports/revert';
import { DomainError } from '../../../domain/errors/domainError';
import { refuse } from '../../../domain/errors/refusal';
import { proposeMapping } from '../../../domain/imports/columns';
import { whoseImports } from '../../../domain/imports/importers';
import { agreed, found } from '../../cases/found';
import { announceWritten, readWritten } from '../../imports/written';
import { readTable } from '../../imports/readTable';
import { bind } from '../../routing/bind';
import type { Route } from '../../routing/handler';
import { rehearseImport, runImport } from './running';

const SAMPLE_ROWS = 3;

const stageImport = bind(operations.stageImport, async ({ person, body: { kind }, file, key, deps, write }) => {
  if (whoseImports(person, kind) === 'none') throw new DomainError(refuse('not_allowed'));
  const { headings, rows } = await readTable(file.content);
  return write(async (trx) => {
    const id = idFromKey(person.userId, 'stageImport', key);
    const staged = await readImport(trx, id);
    if (!staged) await keepFile(trx, { id, person, kind, fileName: file.name, headings, rows, now: deps.clock() });
    return {
      body: {
        ...found(await readImport(trx, id)),
        proposed: proposeMapping(kind, headings),
        sample: rows.slice(0, SAMPLE_ROWS),
      },
    };
  });
});

const listImports = bind(operations.listImports, async ({ person, query, read }) => ({
  body: await read(async (trx) => agreed(await readImports(trx, person, query.kind))),
}));

const revertImport = bind(operations.revertImport, async ({ params, person, deps, write }) => {
  const reply = await write(async (trx) => {
    const { kind, removedIds, restoredIds, ...body } = agreed(
      await takeBack(trx, { person, importId: params.id, now: deps.clock() }),
    );
    return { body, wrote: await readWritten(trx, kind, { changed: restoredIds, moved: removedIds }) };
  });
  await announceWritten(deps, reply.wrote);
  return reply;
});

export const importRoutes: Route[] = [stageImport, rehearseImport, runImport, listImports, revertImport];

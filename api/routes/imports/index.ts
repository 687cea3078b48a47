import { operations } from '../../../contracts';
import { idFromKey } from '../../../db/idFromKey';
import { listImports as readImports, readImport, stageImport as keepFile } from '../../../db/imports/imports';
import { revertImport as takeBack } from '../../../db/imports/revert';
import { proposeMapping } from '../../../domain/imports/columns';
import { agreed, found } from '../../cases/found';
import { rederiveRequests } from '../../cases/rederive';
import { readTable } from '../../imports/readTable';
import { bind } from '../../routing/bind';
import type { Route } from '../../routing/handler';
import { rehearseImport, runImport } from './running';

const SAMPLE_ROWS = 3;

const stageImport = bind(operations.stageImport, async ({ person, body: { kind }, file, key, deps, write }) => {
  const { headings, rows } = await readTable(file.content);
  return write(async (trx) => {
    const id = await idFromKey(trx, person.userId, 'stageImport', key);
    const staged = await readImport(trx, id);
    if (!staged)
      await keepFile(trx, { id, person, kind, fileName: file.name.slice(0, 200), headings, rows, now: deps.clock() });
    return {
      body: {
        ...found(await readImport(trx, id)),
        proposed: proposeMapping(kind, headings),
        sample: rows.slice(0, SAMPLE_ROWS),
      },
    };
  });
});

const listImports = bind(operations.listImports, async ({ query, read }) => ({
  body: { items: await read((trx) => readImports(trx, query.kind)) },
}));

const revertImport = bind(operations.revertImport, async ({ params, person, deps, write }) => {
  const reply = await write(async (trx) => ({
    body: agreed(await takeBack(trx, { person, importId: params.id, now: deps.clock() })),
  }));
  for (const accountId of reply.body.accounts)
    await rederiveRequests(deps, person, accountId, `import/${params.id}/reverted`);
  return reply;
});

export const importRoutes: Route[] = [stageImport, rehearseImport, runImport, listImports, revertImport];

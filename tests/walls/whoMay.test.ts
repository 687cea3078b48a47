/** Who may: nobody without a live session, nobody by the wrong role; and whoever may does it, unseen by all others. */
import type { OperationId } from '../../contracts';
import { openPool, type Knex } from '../../db/pool';
import { DEMO_PASSWORD } from '../../tools/demo/load';
import { serveApi, type ServedApi } from '../support/api';
import { ApiClient } from '../support/apiClient';
import { emailOf } from '../support/story';
import { unwritten } from '../support/unwritten';
import { auditedBy } from './matrix/audited';
import { expectSameRecords } from './matrix/checksum';
import { listen, type Listening } from './matrix/listening';
import { outsiders, setStage, type Stage } from './matrix/people';
import { claire, solange } from './matrix/row';
import { rows } from './matrix/rows';
import { allIds, operationOf, said, send, withMissing, type Said } from './matrix/send';
import {
  expectNothingUnwritten,
  watchOutside,
  withAuditUnderHand,
  type Asked,
  type AuditUnderHand,
} from './matrix/together';
import { idPaths } from './matrix/walk';

jest.setTimeout(300_000);

let stage: Stage;
let asked: Asked[];
beforeAll(async () => {
  // One connection: whoever held it while asking for another would wait for itself.
  stage = await setStage({ connections: 1 });
  asked = watchOutside(stage.world);
});
afterAll(() => stage.world.close());

const closed = allIds.filter((id) => operationOf(id).access !== 'public');
const notAuthenticated = { status: 401, code: 'not_authenticated' };

test.each(closed)('%s answers nobody without a session, and says nothing of the record', async (id) => {
  const stranger = new ApiClient(stage.world.url);
  const answer = said(await send(stranger, id, await rows[id].call(stage.find)));
  expect(answer).toMatchObject(notAuthenticated);
  expect(said(await send(stranger, id, withMissing(await rows[id].call(stage.find))))).toEqual(answer);
});

describe('a person disabled while their session lasts', () => {
  const name = 'Camille Aubrespin';
  let sessions: object[];
  beforeAll(async () => {
    await stage.enter(name);
    const { id } = await stage.world.owner('users').where({ first_name: 'Camille' }).first<{ id: string }>('id');
    sessions = await stage.world.owner('sessions').whereRaw("sess->>'userId' = ?", [id]);
    await stage.world.owner('users').where({ id }).update({ disabled_at: new Date() });
  });

  // A refused request ends the session: it is put back, so that each operation meets it alive.
  test.each(closed)('is nobody to %s', async (id) => {
    await stage.world.owner('sessions').insert(sessions).onConflict('sid').ignore();
    const call = await rows[id].call(stage.find);
    const lines = await auditedBy(stage.world.owner, async () =>
      expect(said(await send(stage.as(name), id, call))).toMatchObject(notAuthenticated),
    );
    expect(lines).toMatchObject([
      { by: null, action: id, kind: 'person', outcome: 'refused', code: 'not_authenticated' },
    ]);
  });
});

const byRole = allIds.flatMap((id) =>
  Object.entries(rows[id].refusedTo ?? {}).map(([name, code]) => [name, id, code] as const),
);

test.each(byRole)('%s sees the record and may not %s: %s', (name, id, code) =>
  expectSameRecords(stage.world.owner, async () => {
    const call = await rows[id].call(stage.find);
    const lines = await auditedBy(stage.world.owner, async () =>
      expect(said(await send(stage.as(name), id, call))).toMatchObject({ code }),
    );
    expect(lines).toMatchObject([{ outcome: 'refused', code }]);
  }),
);

const changing = allIds.filter(
  (id) => operationOf(id).method !== 'get' && operationOf(id).tag !== 'auth' && operationOf(id).access !== 'public',
);

test.each(changing)('whoever only audits may not %s', (id) =>
  expectSameRecords(stage.world.owner, async () => {
    expect(said(await send(stage.as(solange), id, await rows[id].call(stage.find)))).toMatchObject({
      status: 403,
      code: 'not_allowed',
    });
  }),
);

/** Who read it is written down before it leaves. A calendar is its reader's own, and asked for by a program every few minutes. */
const givesAFileOut = (id: OperationId) => operationOf(id).answerType === 'file' && operationOf(id).access !== 'public';

describe('on connections that cannot write', () => {
  let readOnly: ServedApi;
  let pool: Knex;
  beforeAll(async () => {
    const { database, deps } = stage.world;
    const url = new URL(database.appUrl);
    url.searchParams.set('options', '-c default_transaction_read_only=on');
    pool = openPool({
      url: url.toString(),
      name: 'read-only',
      max: 1,
    });
    readOnly = await serveApi(
      { ...database, drop: () => Promise.resolve() },
      { config: { demo: true }, deps: { ...deps, pool } },
    );
  });
  afterAll(async () => {
    await readOnly.close();
    await pool.destroy();
  });

  const audited = allIds.filter(givesAFileOut);
  const reads = allIds.filter((id) => operationOf(id).method === 'get' && operationOf(id).answerType !== 'eventStream');

  test.each(reads)('%s answers all the same, unless its reader is to be written down', async (id) => {
    const client = readOnly.anonymous();
    client.cookie = stage.as(rows[id].by).cookie;
    const { status } = await send(client, id, await rows[id].call(stage.find));
    expect(status).toBe(audited.includes(id) ? 500 : 200);
  });
});

describe('everybody entitled', () => {
  // The firm's resources are everybody's of the company: what an administrator writes is seen in every unit.
  const lists = allIds.filter(
    (id) =>
      operationOf(id).method === 'get' &&
      operationOf(id).answerType !== 'file' &&
      idPaths(operationOf(id).params).length === 0 &&
      !['demoPeople', 'listenToEvents', 'findDuplicates', 'lookUpCompany', 'getResources'].includes(id),
  );
  const listens = Object.fromEntries(
    Object.entries(outsiders).map(([who, name]) => [
      who,
      { name, before: [] as Said[], stream: undefined as Listening | undefined },
    ]),
  );
  let own: Listening;
  let audit: AuditUnderHand;

  /** Every list as somebody sees it; lateness grows by itself, and what a list of the whole company offers no more is told to all of it. */
  async function seenBy(name: string): Promise<Said[]> {
    const answers: Said[] = [];
    for (const id of lists) answers.push(said(await send(stage.as(name), id, {})));
    return answers.map(({ body, ...rest }) => ({
      ...rest,
      body: JSON.parse(
        JSON.stringify(body, (key, value: unknown) => (key === 'lateMinutes' || key === 'retired' ? null : value)),
      ) as object,
    }));
  }

  beforeAll(async () => {
    own = await listen(stage.as(claire));
    audit = await withAuditUnderHand(stage.world.owner);
    for (const other of Object.values(listens)) {
      other.before = await seenBy(other.name);
      other.stream = await listen(stage.as(other.name));
    }
  });

  const done: OperationId[] = [];
  const traceOf = (id: OperationId) => {
    if (givesAFileOut(id)) return 'read';
    return operationOf(id).method === 'get' || unwritten.includes(id) ? undefined : 'applied';
  };

  // In the order of the rows: each leaves the world as the next one needs it.
  const answersAtOnce = (Object.keys(rows) as OperationId[]).filter(
    (id) => operationOf(id).answerType !== 'eventStream',
  );

  test.each(answersAtOnce)(
    '%s succeeds for who may, and is in the audit if it changed something or gave a file out; what cannot be written there has not happened',
    async (id) => {
      const { by, call, prepare } = rows[id];
      await prepare?.(stage.find, stage.as(by));
      if (traceOf(id) === 'applied' && operationOf(id).tag !== 'auth') {
        const unheard = await call(stage.find);
        await expectNothingUnwritten(audit, () => send(stage.as(by), id, unheard));
      }
      const honest = await call(stage.find);
      const lines = await auditedBy(stage.world.owner, async () => {
        const answer = await send(id === 'login' ? new ApiClient(stage.world.url) : stage.as(by), id, honest);
        expect({ status: answer.status, code: said(answer).code }).toEqual({
          status: operationOf(id).status,
          code: undefined,
        });
      });
      const [firstName] = by.split(' ');
      const { id: personId } = await stage.world
        .owner('users')
        .where({ first_name: firstName, last_name: by.slice(by.indexOf(' ') + 1) })
        .first<{ id: string }>('id');
      const trace = traceOf(id);
      if (trace === undefined) expect(lines).toEqual([]);
      else expect(lines).toContainEqual(expect.objectContaining({ by: personId, outcome: trace }));
      if (id === 'logout') await stage.as(by).login({ email: emailOf(by), password: DEMO_PASSWORD });
      done.push(id);
    },
  );

  test('every operation of the contract was called through HTTP and did its work', () => {
    expect([...done, 'listenToEvents'].sort()).toEqual([...allIds].sort());
    expect(own.heard().length).toBeGreaterThan(10);
  });

  test('and asked nobody outside in the middle of a transaction', () => {
    expect(new Set(asked.map(({ who }) => who))).toEqual(new Set(['register', 'store of documents']));
    expect(asked.filter(({ inTransaction }) => inTransaction > 0)).toEqual([]);
  });

  test.each(Object.keys(outsiders))(
    'all of which changed nothing that %s sees in any list or count, and told their open screen nothing',
    async (who) => {
      const { name, before, stream } = listens[who]!;
      expect(stream!.heard()).toEqual([]);
      expect(await seenBy(name)).toEqual(before);
      await stream!.leave();
    },
  );

  afterAll(() => own.leave());
});

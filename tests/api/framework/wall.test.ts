import { Socket } from 'node:net';
import { openPool, type Knex } from '../../../db/pool';
import { findLogin, loadPerson } from '../../../db/principals';
import { inOneTrip } from '../../../db/inOneTrip';
import { narrowToRow, readWithinWall, withinCase, withinWall } from '../../../db/wall';
import type { Person } from '../../../domain/principal/principal';
import { whySeen, type Walled, type WhySeen } from '../../../domain/principal/whySeen';
import { arrangeFirm, type Firm } from '../../support/firm';
import { createTestDatabase, type TestDatabase } from '../../support/postgres';

jest.setTimeout(300_000);

let database: TestDatabase;
let pool: Knex;
let firm: Firm;
let anna: Person;

beforeAll(async () => {
  database = await createTestDatabase();
  firm = await arrangeFirm(database.ownerUrl);
  pool = openPool({ url: database.appUrl, name: 'test', max: 2 });
  anna = (await loadPerson(pool, firm.people.anna.id, 'main'))!;
});
afterAll(async () => {
  await pool.destroy();
  await database.drop();
});

const codesSeen = (trx: Knex) => trx('users').orderBy('code').pluck<string[]>('code');

test('without a wall, the application role sees nothing', async () => {
  expect(await pool('users')).toEqual([]);
  expect(await pool('companies')).toEqual([]);
});

test('a person sees their own company and no other', async () => {
  const codes = await withinWall(pool, anna, codesSeen);
  expect(codes).toContain('ANN');
  expect(codes).not.toContain('OTH');
});

test('the wall falls with its transaction: the next user of the connection starts with none', async () => {
  const single = openPool({ url: database.appUrl, name: 'single', max: 1 });
  await withinWall(single, anna, codesSeen);
  expect(await single('users')).toEqual([]);
  await single.destroy();
});

test('one plan fits all values where something is written, and there alone', async () => {
  const planning = async (trx: Knex) => {
    const { rows } = await trx.raw<{ rows: [{ plan_cache_mode: string }] }>('SHOW plan_cache_mode');
    return rows[0].plan_cache_mode;
  };
  const single = openPool({ url: database.appUrl, name: 'single', max: 1 });
  expect(await withinWall(single, anna, planning)).toBe('force_generic_plan');
  expect(await readWithinWall(single, anna, planning)).toBe('auto');
  expect(await planning(single)).toBe('auto');
  await single.destroy();
});

test.each([
  [{ isolationLevel: 'serializable', readOnly: false }, 'serializable', 'force_generic_plan'],
  [{ isolationLevel: 'repeatable read', readOnly: true }, 'repeatable read', 'auto'],
  [{}, 'read committed', 'force_generic_plan'],
] as const)('a transaction is isolated as it was asked to be: %o', async (config, isolation, plans) => {
  const isolated = await pool.transaction(
    async (trx) =>
      (
        await trx.raw<{ rows: object[] }>(
          "SELECT current_setting('transaction_isolation') AS isolation, current_setting('plan_cache_mode') AS plans",
        )
      ).rows,
    config,
  );
  expect(isolated).toEqual([{ isolation, plans }]);
});

test('a read cannot write, even by mistake', async () => {
  const write = readWithinWall(pool, anna, async (trx) =>
    trx('audit').insert({
      company_id: anna.companyId,
      principal_kind: 'person',
      action: 'x',
      object_kind: 'x',
      outcome: 'applied',
    }),
  );
  await expect(write).rejects.toMatchObject({ code: '25006' });
});

test('a row of another company is refused on its way in', async () => {
  const write = withinWall(pool, anna, async (trx) =>
    trx('list_values').insert({ company_id: firm.otherCompanyId, list: 'x', code: 'x', label: 'x' }),
  );
  await expect(write).rejects.toMatchObject({ code: '42501' });
});

test('narrowing leaves one business unit', async () => {
  await withinWall(pool, anna, async (trx) => {
    await narrowToRow(trx, anna.companyId, firm.bu.rennes);
    const { rows } = await trx.raw<{ rows: { bus: string[] }[] }>('SELECT wall_bus() AS bus');
    expect(rows[0]?.bus).toEqual([firm.bu.rennes]);
  });
});

/** A record of each kind in each unit, and an account that two units work with. */
async function leaveRecords(owner: Knex): Promise<{ table: string; id: string; record: Walled }[]> {
  const { companyId, bu, people } = firm;
  const left: { table: string; id: string; record: Walled }[] = [];
  const keep = async (table: string, crm: boolean, unitIds: string[], row: object) => {
    const [kept] = await owner(table)
      .insert({ company_id: companyId, bu_id: unitIds[0], ...row })
      .returning<{ id: string }[]>('id');
    left.push({ table, id: kept!.id, record: { unitIds, crm } });
    return kept!.id;
  };
  for (const units of [[bu.rennes], [bu.brest], [bu.nice], [bu.nice, bu.rennes]]) {
    const number = String(9_017_000_000 + left.length);
    const account_id = await keep('accounts', true, units, {
      bu_ids: units,
      number,
      legal_name: number,
      trade_name: number,
      comparison_name: number,
      legal_structure: 'legal_person',
      legal_form: '5710',
    });
    await keep('documents', false, units, {
      account_id,
      kind: 'kbis',
      name: 'kbis.pdf',
      media_type: 'application/pdf',
      size_bytes: 1,
      sha256: 'x',
      store_id: number,
      uploaded_by: people.anna.id,
    });
  }
  return left;
}

test('what a page says of why a record is seen is what the wall decides, for everybody and either profile', async () => {
  const owner = openPool({ url: database.ownerUrl, name: 'owner', max: 1 });
  const records = await leaveRecords(owner);
  await owner.destroy();
  const reasons = new Set<WhySeen | null>();
  for (const profile of ['main', '360'] as const) {
    for (const somebody of ['anna', 'support', 'nina', 'admin'] as const) {
      const person = (await loadPerson(pool, firm.people[somebody].id, profile))!;
      for (const { table, id, record } of records) {
        const seen = await withinWall(pool, person, (trx) => trx(table).where({ id }).first<object | undefined>('id'));
        const why = whySeen(record, { profile, ownUnitId: person.buId, unitIds: person.bus });
        expect({ table, somebody, profile, seen: seen !== undefined }).toEqual({
          table,
          somebody,
          profile,
          seen: why !== null,
        });
        reasons.add(why);
      }
    }
  }
  expect(reasons).toEqual(new Set(['own_unit', 'perimeter', 'wide_profile', null]));
});

test('a case that does not exist is not found', async () => {
  const absent = withinCase(pool, '00000000-0000-4000-8000-000000000000', () => Promise.resolve());
  await expect(absent).rejects.toMatchObject({ name: 'DomainError', code: 'not_found' });
});

test('a login is found by e-mail whatever its case; an unknown one is null', async () => {
  expect(await findLogin(pool, ' Anna@JALON.example ')).toMatchObject({ userId: firm.people.anna.id, disabled: false });
  expect(await findLogin(pool, 'nobody@jalon.example')).toBeNull();
});

test('a disabled person is nobody', async () => {
  expect(await loadPerson(pool, firm.people.gone.id, 'main')).toBeNull();
});

test('int8 are numbers, days are strings, instants are dates', async () => {
  const { rows } = await pool.raw<{ rows: object[] }>(
    "SELECT 12::bigint AS cents, date '2026-03-29' AS day, timestamptz '2026-03-29T01:00:00Z' AS at",
  );
  expect(rows).toEqual([{ cents: 12, day: '2026-03-29', at: new Date('2026-03-29T01:00:00Z') }]);
});

test('an amount that a number would round is an error, never a wrong amount', async () => {
  await expect(pool.raw('SELECT 9007199254740993::bigint')).rejects.toThrow(RangeError);
});

describe('statements that travel together', () => {
  test('run in the order in which they stand, whatever they are put together with', async () => {
    const seen = await withinWall(pool, anna, async (trx) => {
      const [, first, , second] = await inOneTrip([
        () => narrowToRow(trx, anna.companyId, firm.bu.rennes),
        () => trx.raw<{ rows: { bus: string[] }[] }>('SELECT wall_bus() AS bus'),
        () => narrowToRow(trx, anna.companyId, firm.bu.brest),
        () => trx('users').first<{ bus: string[] }>(trx.raw('wall_bus() AS bus')),
      ]);
      return [first.rows[0]?.bus, second.bus];
    });
    expect(seen).toEqual([[firm.bu.rennes], [firm.bu.brest]]);
  });

  test('the wall leaves before the work, even work that asks at once', async () => {
    expect(
      await withinWall(pool, anna, (trx) =>
        trx('users')
          .where({ code: 'OTH' })
          .orWhere({ code: 'ANN' })
          .pluck<string[]>('code')
          .then((codes) => codes),
      ),
    ).toEqual(['ANN']);
  });

  test('fail with what failed first, and nothing of them stays', async () => {
    const row = { company_id: anna.companyId, list: 'trip', code: 'x', label: 'x' };
    const work = withinWall(pool, anna, async (trx) =>
      inOneTrip([
        () => trx('list_values').insert(row),
        () => trx.raw('SELECT 1 / 0'),
        () => trx('list_values').insert({ ...row, code: 'y' }),
      ]),
    );
    await expect(work).rejects.toMatchObject({ code: '22012' });
    expect(
      await withinWall(pool, anna, (trx) => trx('list_values').where({ list: 'trip' }).pluck<string[]>('code')),
    ).toEqual([]);
  });
});

test('statements that do not wait for each other leave as one packet, BEGIN and the wall with them', async () => {
  const read = () =>
    withinWall(pool, anna, (trx) => inOneTrip([() => trx('users').pluck('id'), () => trx('companies').pluck('id')]));
  await read();
  const packets = jest.spyOn(Socket.prototype, '_writev');
  await read();
  // COMMIT waits for the answers.
  expect(packets).toHaveBeenCalledTimes(2);
  packets.mockRestore();
});

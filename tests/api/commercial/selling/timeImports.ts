/** Time and expenses from a file: rehearsed, written once each, taken back; and what they do to the archiving of a loss. */
import { setTimeout } from 'node:timers/promises';
import type { ApiClient } from '../../../support/apiClient';
import { daysFromNow, expectStatus } from '../../../support/story';
import type { World } from '../../../walls/world/world';

interface Result {
  importId: string | null;
  created: number;
  known: number;
  refused: number;
  rows: { line: number; verdict: string; problem: string | null }[];
  code?: string;
}

export function timeImportsSuite(plant: () => World): void {
  let world: World;
  let lea: ApiClient;
  let mission: { id: string; number: string; opportunity: string };
  let elsewhere: string;
  let code: string;
  beforeAll(async () => {
    world = plant();
    lea = await world.enter('Léa Pommerel');
    mission = await world
      .owner('missions as m')
      .join('business_units as b', 'b.id', 'm.bu_id')
      .join('opportunities as o', 'o.id', 'm.opportunity_id')
      .where({ 'm.state': 'AVV', 'b.code': 'P11', 'o.stage': 'proposition' })
      .whereNotExists(world.owner('requests as r').whereRaw("r.opportunity_id = o.id AND r.template = 'lossArchival'"))
      .first<typeof mission>('m.id', 'm.number', 'm.opportunity_id as opportunity');
    ({ number: elsewhere } = (await world
      .owner('missions as m')
      .join('business_units as b', 'b.id', 'm.bu_id')
      .where({ 'b.code': 'L11' })
      .first<{ number: string } | undefined>('m.number')) ?? { number: '3299999' });
    ({ code } = await world.owner('users').where({ first_name: 'Claire' }).first<{ code: string }>('code'));
  });

  const entries = async () =>
    Number(
      (
        await world
          .owner('time_entries')
          .where({ mission_id: mission.id })
          .first<{ count: string }>(world.owner.raw('count(*)'))
      ).count,
    );
  const listed = async (id: string) =>
    expectStatus(await lea.get<{ items: { id: string }[] }>('/time-imports'), 200).items.find((one) => one.id === id);
  async function send(content: string, rehearse = false) {
    const form = new FormData();
    form.set('rehearse', String(rehearse));
    form.set('file', new Blob([content], { type: 'text/csv' }), 'temps novembre.csv');
    return lea.post<Result>('/time-imports', { body: form });
  }
  const file = () => `\uFEFFMission;Collaborateur;Date;Type;Quantité
${mission.number};${code};${daysFromNow(-3)};temps;3,5
${mission.number};${code};${daysFromNow(-3)};temps;3,5
${mission.number};${code};${daysFromNow(-3)};frais;42,10
${elsewhere};${code};${daysFromNow(-3)};temps;1
${mission.number};INCONNU;${daysFromNow(-3)};temps;1
${mission.number};${code};31/02/2026;temps;1
`;

  let importId = '';

  test('a rehearsal says what would become of each row and writes nothing', async () => {
    const { importId: none, rows, ...counts } = expectStatus(await send(file(), true), 200);
    expect([none, counts]).toEqual([null, { created: 3, known: 0, refused: 3 }]);
    expect(rows.map(({ line, verdict, problem }) => [line, verdict, problem])).toEqual([
      [2, 'created', null],
      [3, 'created', null],
      [4, 'created', null],
      [5, 'refused', 'mission_unknown'],
      [6, 'refused', 'person_unknown'],
      [7, 'refused', 'day_wrong'],
    ]);
    expect(await entries()).toBe(0);
  });

  test('written once: the same file again creates nothing, a longer one only what is new', async () => {
    const first = expectStatus(await send(file()), 200);
    importId = first.importId!;
    expect([first.created, await entries()]).toEqual([3, 3]);
    const again = expectStatus(await send(file()), 200);
    expect([again.importId, again.created, again.known, await entries()]).toEqual([null, 0, 3, 3]);
    const longer = expectStatus(await send(`${file()}${mission.number};${code};${daysFromNow(-3)};temps;3,5\n`), 200);
    expect([longer.created, longer.known, await entries()]).toEqual([1, 3, 4]);
    const { code: product } = await world
      .owner('proposal_lines as l')
      .join('proposals as p', 'p.id', 'l.proposal_id')
      .join('products as d', 'd.id', 'l.product_id')
      .where({ 'p.mission_id': mission.id, 'l.kind': 'planned' })
      .first<{ code: string }>('d.code');
    const columnAdded = file().replace('Quantité', 'Quantité;Produit').replace(/;3,5$/gm, `;3,5;${product}`);
    const widened = expectStatus(await send(columnAdded), 200);
    expect([widened.importId, widened.created, widened.known, await entries()]).toEqual([null, 0, 3, 4]);
    expect(await listed(longer.importId!)).toMatchObject({ created: 1 });
    expectStatus(await lea.post(`/time-imports/${longer.importId}/revert`), 200);
  });

  test('a row may name a line: régie earns its hours, and a complement takes no time (requirements 174, 177)', async () => {
    const lineOf = (kind: string) =>
      world
        .owner('proposal_lines as l')
        .join('proposals as p', 'p.id', 'l.proposal_id')
        .join('products as d', 'd.id', 'l.product_id')
        .where({ 'p.mission_id': mission.id, 'l.kind': kind })
        .whereNot('p.state', 'archived')
        .orderBy('l.position')
        .first<{ id: string; code: string; price: number }>('l.id', 'd.code', 'l.unit_price_cents as price');
    const [regie, planned, complement] = await Promise.all([lineOf('regie'), lineOf('planned'), lineOf('complement')]);
    const row = (quantity: string, product: string) =>
      `${mission.number};${code};${daysFromNow(-4)};temps;${quantity};${product}`;
    const rows = [row('1,5', regie.code), row('2', planned.code), row('1', complement.code), row('1', 'NULLE_PART')];
    const brought = expectStatus(
      await send(`Mission;Collaborateur;Date;Type;Quantité;Produit\n${rows.join('\n')}\n`),
      200,
    );
    expect(brought.rows.map(({ verdict, problem }) => problem ?? verdict)).toEqual([
      'created',
      'created',
      'line_takes_no_time',
      'line_unknown',
    ]);
    const kept = await world
      .owner('time_entries')
      .where({ import_id: brought.importId })
      .orderBy('minutes')
      .select<object[]>('proposal_line_id as line', 'revenue_cents as revenue');
    expect(kept).toEqual([
      { line: regie.id, revenue: Math.round(regie.price * 1.5) },
      { line: planned.id, revenue: null },
    ]);
    const without = [row('1,5', ''), row('2', '')];
    const again = await send(
      `Mission;Collaborateur;Date;Type;Quantité\n${without.map((one) => one.slice(0, -1)).join('\n')}\n`,
    );
    expect(expectStatus(again, 200)).toMatchObject({ importId: null, created: 0, known: 2 });
    expectStatus(await lea.post(`/time-imports/${brought.importId}/revert`), 200);
  });

  test('a mission with time on it is not archived, until the file is taken back', async () => {
    const claire = await world.enter('Claire Berthelin');
    const ask = async () =>
      claire.post<{ id: string; code?: string }>('/requests', {
        body: { template: 'lossArchival', opportunityId: mission.opportunity },
      });
    expect((await ask()).body.code).toBe('time_or_expenses_entered');
    expect(expectStatus(await lea.post<{ removed: number }>(`/time-imports/${importId}/revert`), 200).removed).toBe(3);
    expect(expectStatus(await lea.post<{ removed: number }>(`/time-imports/${importId}/revert`), 200).removed).toBe(0);
    expect(await entries()).toBe(0);
    expect((await ask()).status).toBe(201);
    expect(await listed(importId)).toMatchObject({
      fileName: 'temps novembre.csv',
      revertedAt: expect.any(String) as string,
    });
  });

  test('two who bring in one file at once are told together of each row once', async () => {
    const both = await Promise.all([send(file()), send(file())]);
    const answers = both.map((answer) => expectStatus(answer, 200));
    expect(answers.map(({ created, known }) => [created, known]).sort()).toEqual([
      [0, 3],
      [3, 0],
    ]);
    expect(await entries()).toBe(3);
    const { importId: theirs } = answers.find(({ created }) => created === 3)!;
    expectStatus(await lea.post(`/time-imports/${theirs}/revert`), 200);
  });

  test('a mission that is being given up is waited for, and takes no time once it is', async () => {
    const givenUp = await world.owner.transaction();
    await givenUp('missions').where({ id: mission.id }).update({ state: 'PER' });
    const importing = send(file());
    await setTimeout(300);
    await givenUp.commit();
    const { created, rows } = expectStatus(await importing, 200);
    await world.owner('missions').where({ id: mission.id }).update({ state: 'AVV' });
    expect([created, rows[0]?.problem, await entries()]).toEqual([0, 'mission_closed', 0]);
  });

  test.each([
    ['no CSV at all', '\uFFFD\u0000"a', 'file_unreadable'],
    ['a column short', 'mission;date;quantite\n', 'file_unreadable'],
  ])('%s is refused with what to do', async (_name, content, expected) => {
    const { status, body } = await send(content);
    expect([status, body.code]).toEqual([422, expected]);
  });

  test('the list of missions says who moved each, when, and what was entered', async () => {
    const { items } = expectStatus(
      await lea.get<{ items: { number: string; state: string; changedAt: string | null; hours: string }[] }>(
        '/missions?state=REA',
      ),
      200,
    );
    expect(items.length).toBeGreaterThan(0);
    expect(
      items.every(({ state, changedAt, hours }) => state === 'REA' && changedAt !== null && hours === '0.00'),
    ).toBe(true);
  });
}

/** Several lines at once, the header, the detail of a line, and two people in one proposal, through the API. */
import type { ApiClient } from '../../../support/apiClient';
import { expectStatus } from '../../../support/story';
import { draftOf } from './draft';
import type { World } from '../../../walls/world/world';

interface Line {
  id: string;
  label: string;
  kind: string;
  quantity: string;
  alwaysKept: boolean;
  billingMode: string;
  revenueAccount: string;
  deliveryOn: string | null;
  assignee: { id: string; name: string } | null;
  net: { amount: string };
  cost: { amount: string };
  marginPercent: string | null;
  product: { id: string };
}
interface Proposal {
  version: number;
  state: string;
  proposedOn: string;
  multiLot: boolean;
  net: { amount: string };
  margin: { amount: string };
  mission: { id: string };
  lines: Line[];
}

export function editorSuite(plant: () => World): void {
  let world: World;
  let claire: ApiClient;
  let marc: ApiClient;
  let id: string;
  beforeAll(async () => {
    world = plant();
    [claire, marc] = [await world.enter('Claire Berthelin'), await world.enter('Marc Vaucresson')];
    ({ id } = await draftOf(world, claire));
  });

  const read = async () => expectStatus(await claire.get<Proposal>(`/proposals/${id}`), 200);
  const many = async (what: string, body: object) =>
    claire.post<Proposal & { code?: string }>(`/proposals/${id}/lines/${what}`, {
      ifMatch: `"${(await read()).version}"`,
      body,
    });
  const labels = ({ lines }: Proposal) => lines.map(({ label }) => label);
  const idsOf = ({ lines }: Proposal, ...wanted: string[]) =>
    wanted.map((label) => lines.find((line) => line.label === label)!.id);

  test('copies stand after their lines, lines move together, and several go at once', async () => {
    const before = await read();
    const [first = '', second = '', third = ''] = labels(before);
    const copied = expectStatus(await many('duplicate', { lineIds: idsOf(before, first, second) }), 200);
    expect(labels(copied).slice(0, 5)).toEqual([first, first, second, second, third]);
    expect(copied.lines[1]).toMatchObject({ quantity: copied.lines[0]!.quantity, net: copied.lines[0]!.net });
    const moved = expectStatus(
      await many('move', { lineIds: idsOf(copied, third), beforeId: copied.lines[0]!.id }),
      200,
    );
    expect(labels(moved)[0]).toBe(third);
    expect(labels(expectStatus(await many('move', { lineIds: idsOf(moved, third), beforeId: null }), 200)).at(-1)).toBe(
      third,
    );
    const last = expectStatus(await many('remove', { lineIds: [copied.lines[1]!.id, copied.lines[3]!.id] }), 200);
    expect([last.lines.length, last.net]).toEqual([before.lines.length, before.net]);
  });

  test('what is always kept does not go with the others, and then none goes', async () => {
    const { lines } = await read();
    const kept = lines.find(({ alwaysKept }) => alwaysKept)!;
    const copy = expectStatus(await many('duplicate', { lineIds: [kept.id] }), 200).lines.find(
      ({ product, id: lineId }) => product.id === kept.product.id && lineId !== kept.id,
    )!;
    const both = await many('remove', { lineIds: [kept.id, copy.id] });
    expect([both.status, both.body.code, (await read()).lines.length]).toEqual([
      409,
      'line_always_kept',
      lines.length + 1,
    ]);
    expectStatus(await many('remove', { lineIds: [copy.id] }), 200);
    const foreign = await world.owner('proposal_lines').whereNot({ proposal_id: id }).first<{ id: string }>('id');
    expect((await many('duplicate', { lineIds: [foreign.id] })).status).toBe(404);
  });

  test('the detail of a line: who does it, how it is billed, what it costs; the planning follows', async () => {
    const line = (await read()).lines.find(({ kind }) => kind === 'planned')!;
    const hugo = await world.owner('users').where({ first_name: 'Hugo' }).first<{ id: string }>('id');
    const edit = async (body: object) =>
      claire.patch<Proposal & { code?: string }>(`/proposals/${id}/lines/${line.id}`, {
        ifMatch: `"${(await read()).version}"`,
        body,
      });
    const edited = expectStatus(
      await edit({
        assigneeId: hugo.id,
        periodicity: 'monthly',
        billingMode: 'time_spent',
        groupLabel: 'Comptabilité',
        suffix: 'exercice 2027',
        free1: '70',
        quantity: '10.00',
      }),
      200,
    );
    const seen = edited.lines.find((one) => one.id === line.id)!;
    expect(seen).toMatchObject({
      assignee: { id: hugo.id },
      periodicity: 'monthly',
      billingMode: 'time_spent',
      groupLabel: 'Comptabilité',
      suffix: 'exercice 2027',
      free1: '70',
      marginPercent: '40.0',
    });
    expect(Number(seen.cost.amount)).toBeCloseTo(Number(seen.net.amount) * 0.6, 2);
    const { planningBlocks } = expectStatus(
      await claire.get<{ planningBlocks: { label: string; resource: string }[] }>(`/missions/${edited.mission.id}`),
      200,
    );
    expect(planningBlocks.find(({ label }) => label === line.label)?.resource).toBe(seen.assignee!.name);
    const stranger = await edit({ assigneeId: id });
    expect([stranger.status, stranger.body.code]).toEqual([422, 'reference_unknown']);
  });

  test('a line says where it goes in its mission and on which account it is booked; without one of its own it is its product’s (requirement 157)', async () => {
    const [line, other] = (await read()).lines.filter(({ kind }) => kind === 'planned');
    const edit = async (body: object) =>
      claire.patch<Proposal & { code?: string }>(`/proposals/${id}/lines/${line!.id}`, {
        ifMatch: `"${(await read()).version}"`,
        body,
      });
    const placed = { lot: 'Comptabilité', subLot: 'Exercice 2027', workTask: 'Saisie' };
    const lineIn = (proposal: Proposal, wanted: string) => proposal.lines.find((one) => one.id === wanted)!;
    const edited = expectStatus(await edit({ ...placed, revenueAccount: '706210' }), 200);
    expect(lineIn(edited, line!.id)).toMatchObject({ ...placed, revenueAccount: '706210' });
    expect(lineIn(edited, other!.id)).toMatchObject({
      lot: null,
      subLot: null,
      workTask: null,
      revenueAccount: '706100',
    });
    const copied = expectStatus(await many('duplicate', { lineIds: [line!.id] }), 200).lines.filter(
      ({ product }) => product.id === line!.product.id,
    );
    expect(copied).toHaveLength(2);
    expect(copied[1]).toMatchObject({ ...placed, revenueAccount: '706210' });
    expectStatus(await many('remove', { lineIds: [copied[1]!.id] }), 200);
    expect((await edit({ revenueAccount: '411000' })).status).toBe(400);
    expect(lineIn(expectStatus(await edit({ revenueAccount: null }), 200), line!.id)).toMatchObject({
      revenueAccount: '706100',
    });
  });

  test('a line added by hand starts with the mission and is billed as its kind is (requirements 163-164, 177)', async () => {
    const { lines, version } = await read();
    const regie = lines.find(({ kind }) => kind === 'regie')!;
    const added = expectStatus(
      await claire.post<Proposal>(`/proposals/${id}/lines`, {
        ifMatch: `"${version}"`,
        body: { productId: regie.product.id },
      }),
      201,
    ).lines.at(-1)!;
    expect(added).toMatchObject({ billingMode: 'time_spent', deliveryOn: regie.deliveryOn, quantity: '0.00' });
  });

  test('the header changes without asking for an approval again', async () => {
    const submitted = expectStatus(await claire.post<Proposal>(`/proposals/${id}/submit`), 200);
    const changed = expectStatus(
      await claire.patch<Proposal>(`/proposals/${id}`, {
        ifMatch: `"${submitted.version}"`,
        body: { proposedOn: '2026-12-01', multiLot: true },
      }),
      200,
    );
    expect(changed).toMatchObject({ state: submitted.state, proposedOn: '2026-12-01', multiLot: true });
    const stale = await claire.patch(`/proposals/${id}`, {
      ifMatch: `"${submitted.version}"`,
      body: { multiLot: false },
    });
    expect(stale.status).toBe(412);
  });

  test('two editors, many edits: whoever did not see the last one is told, and nothing typed is lost without a word', async () => {
    const editors = [
      { name: 'claire', client: claire },
      { name: 'marc', client: marc },
    ];
    const line = (await read()).lines.find(({ kind }) => kind === 'planned')!;
    const edits = Number(process.env['JALON_EDITS'] ?? 20);
    const start = await read();
    const landed: string[] = [];
    const work = editors.map(async ({ name, client }, at) => {
      for (let turn = 0; turn < edits; turn += 1) {
        const quantity = `${at + 1}${String(turn).padStart(3, '0')}.00`;
        for (;;) {
          const { version } = expectStatus(await client.get<Proposal>(`/proposals/${id}`), 200);
          const { status } = await client.patch(`/proposals/${id}/lines/${line.id}`, {
            ifMatch: `"${version}"`,
            body: { quantity },
          });
          if (status === 412) continue;
          expect([name, turn, status]).toEqual([name, turn, 200]);
          landed.push(quantity);
          break;
        }
      }
    });
    await Promise.all(work);
    // Each edit that was answered with success stands in the history, in the one order that there is; no two wrote over each other.
    const events = await world
      .owner('case_events as e')
      .join('proposals as p', 'p.opportunity_id', 'e.case_id')
      .where({ 'p.id': id, 'e.type': 'lineEdited' })
      .orderBy('e.seq', 'desc')
      .limit(edits * 2)
      .select<{ edit: { values: { quantityHundredths: number } } }[]>(world.owner.raw("e.data->'edit' AS edit"));
    const written = events.map(({ edit }) => edit.values.quantityHundredths);
    expect([...written].sort()).toEqual(landed.map((quantity) => Number(quantity) * 100).sort());
    const after = await read();
    expect(after.lines.find((one) => one.id === line.id)!.quantity).toBe((written[0]! / 100).toFixed(2));
    expect(after.version).toBeGreaterThanOrEqual(start.version + edits * 2);
    const stale = await marc.patch(`/proposals/${id}/lines/${line.id}`, {
      ifMatch: `"${start.version}"`,
      body: { quantity: '1.00' },
    });
    expect(stale.status).toBe(412);
  });
}

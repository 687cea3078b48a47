/** Loop knows an account by its MD: where a merge changes that, somebody has it to change there. */
import { makeSiren, type Bench } from '../bench';
import { merging } from './merging';

export function mergeInLoopSuite(plant: () => Bench): void {
  let bench: Bench;
  beforeAll(() => {
    bench = plant();
  });
  const { account, record, merge, undo, inLoop } = merging(plant);

  test('another MD by the merge is somebody’s to change in Loop, which has its file already', async () => {
    const kept = await record(null, { accountManagerId: null });
    const other = await record(makeSiren(), { accountManagerId: bench.api.firm.people.bruno.id });
    await inLoop(kept.id);
    expect((await merge(kept, other)).body).toMatchObject({ accountManager: { id: bench.api.firm.people.bruno.id } });
    expect(await bench.owner('interactions').where({ account_id: kept.id }).select('subject', 'assignee_id')).toEqual([
      { subject: 'Mettre à jour le superviseur dans Loop', assignee_id: bench.api.firm.people.bruno.id },
    ]);
    // Taken back, the kept one has the MD of before, here nobody: whoever takes it back has that to change.
    expect((await undo(kept.id)).status).toBe(200);
    const { anna: merger, bruno } = bench.api.firm.people;
    expect(
      (await bench.owner('interactions').where({ account_id: kept.id }).pluck<string[]>('assignee_id')).sort(),
    ).toEqual([bruno.id, merger.id].sort());
  });

  test('Loop, which knows the other account by its own MD, is somebody’s to change when the kept one keeps another; apart again, so is the way back', async () => {
    const { anna: mine, bruno: theirs } = bench.api.firm.people;
    const other = await record(null, { accountManagerId: theirs.id });
    await inLoop(other.id);
    const tasksAt = (accountId: string) =>
      bench.owner('interactions').where({ account_id: accountId }).pluck<string[]>('assignee_id');

    const same = await record(makeSiren(), { accountManagerId: theirs.id });
    expect((await merge(same, other)).status).toBe(200);
    expect((await undo(same.id)).status).toBe(200);
    expect([await tasksAt(same.id), await tasksAt(other.id)]).toEqual([[], []]);

    const kept = await record(makeSiren(), { accountManagerId: mine.id });
    expect((await merge(kept, await account(other.id))).status).toBe(200);
    expect(await tasksAt(kept.id)).toEqual([mine.id]);
    expect((await undo(kept.id)).status).toBe(200);
    expect([await tasksAt(kept.id), await tasksAt(other.id)]).toEqual([[mine.id], [theirs.id]]);
  });
}

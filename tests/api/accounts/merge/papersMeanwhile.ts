/** A paper takes the place of another while the account of both is merged away: one waits for the other, and neither is turned down. */
import { eventually } from '../../../support/eventually';
import { replaceDocument, upload } from '../../../support/story';
import { makeSiren, type Bench } from '../bench';
import { merging } from './merging';

export function papersMeanwhileSuite(plant: () => Bench): void {
  const { record, merge } = merging(plant);

  test('a document that is replaced while its account is merged goes along with its next version', async () => {
    const { anna, bruno, owner } = plant();
    const [kept, other] = [await record(null), await record(makeSiren())];
    const former = await upload(anna, other.id, 'kbis');
    const waiting = (wanted: number) =>
      eventually(`${wanted} that wait`, async () => {
        const { rows } = await owner.raw<{ rows: { count: number }[] }>(
          "SELECT count(*)::int FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'",
        );
        return rows[0]?.count === wanted ? true : null;
      });
    // Held up half-way: the deposit has its place, and no room yet.
    const [replacing, merged] = await owner.transaction(async (trx) => {
      await trx.raw("SELECT pg_advisory_xact_lock(hashtextextended('documents/' || ?::text, 0))", [other.id]);
      const replaces = replaceDocument(bruno, former.id);
      await waiting(1);
      const merges = merge(kept, other);
      await waiting(2);
      return [replaces, merges].map((answer) => ({ answer }));
    });
    expect(await replacing?.answer).toMatchObject({ version: 2 });
    expect(await merged?.answer).toMatchObject({ status: 200 });
    expect(await owner('documents').where({ account_id: kept.id }).orderBy('version').pluck('version')).toEqual([1, 2]);
  });
}

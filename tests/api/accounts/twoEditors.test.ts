/** Two people on one account: nobody's save writes over a value that was not before their eyes. */
import type { AccountView } from '../../../contracts/accounts/account';
import { sameValue } from '../../../domain/account/fields';
import { mergeThreeWays } from '../../../domain/merge/threeWay';
import type { ApiClient } from '../../support/apiClient';
import { company, created, makeSiren, openBench, type Bench } from './bench';

// Of each; a thousand is asked for by `JALON_EDITS=1000`, as with a proposal.
const EDITS = Number(process.env['JALON_EDITS'] ?? 40);
const fields = ['city', 'postcode', 'addressLine', 'source'] as const;
type Edited = Pick<AccountView, (typeof fields)[number]>;

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

const editedOf = ({ city, postcode, addressLine, source }: AccountView): Edited => ({
  city,
  postcode,
  addressLine,
  source,
});

/** Edits as the screen does: over what was seen, merged when somebody was faster; a field that both changed is looked at, then theirs is taken. */
async function edit(
  client: ApiClient,
  id: string,
  who: string,
): Promise<{ merged: number; chosen: number; written: string[] }> {
  const written: string[] = [];
  let [merged, chosen] = [0, 0];
  for (let turn = 0; turn < EDITS; turn += 1) {
    const seen = (await client.get<AccountView>(`/accounts/${id}`)).body;
    const field = fields[turn % fields.length] ?? 'city';
    let typed: Partial<Edited> = { [field]: `${who} ${turn}` };
    let now = seen;
    for (;;) {
      const answer = await client.patch<AccountView>(`/accounts/${id}`, { body: typed, ifMatch: `"${now.version}"` });
      if (answer.status === 200) break;
      expect(answer).toMatchObject({ status: 412, body: { code: 'stale_version' } });
      now = (await client.get<AccountView>(`/accounts/${id}`)).body;
      const merge = mergeThreeWays(editedOf(seen), editedOf(now), typed);
      typed = merge.mine;
      merged += 1;
      chosen += merge.conflicts.length;
      if (Object.keys(typed).length === 0) break;
    }
    const value = typed[field];
    if (value) written.push(value);
  }
  return { merged, chosen, written };
}

test('what each saved stood, until somebody who had seen it changed it', async () => {
  const { body: account } = await created(bench.anna, company(makeSiren()));
  const [first, second] = await Promise.all([
    edit(bench.anna, account.id, 'Anna'),
    edit(bench.bruno, account.id, 'Bruno'),
  ]);
  expect(first.merged + second.merged).toBeGreaterThan(0);
  const last = (await bench.anna.get<AccountView>(`/accounts/${account.id}`)).body;
  // One version for each save that was let through: none was lost, none was counted twice.
  expect(last.version).toBe(account.version + first.written.length + second.written.length);
  expect([...first.written, ...second.written].length + first.chosen + second.chosen).toBe(2 * EDITS);
  for (const field of fields)
    expect([...first.written, ...second.written].some((value) => sameValue(value, last[field]))).toBe(true);
});

test('a save over a version that was not the last is refused whatever it changes', async () => {
  const { body: account } = await created(bench.anna, company(makeSiren()));
  await bench.anna.patch(`/accounts/${account.id}`, { body: { city: 'Brest' }, ifMatch: `"${account.version}"` });
  expect(
    await bench.bruno.patch(`/accounts/${account.id}`, { body: { source: 'Salon' }, ifMatch: `"${account.version}"` }),
  ).toMatchObject({ status: 412, body: { code: 'stale_version' } });
});

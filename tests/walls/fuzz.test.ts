/** Whatever the API's document allows and forbids, sent to the whole running product by three people of the demo. */
import { FUZZERS, fuzzApplication } from '../../tools/fuzz/fuzzApplication';
import { openPool } from '../../db/pool';
import { startTestApplication, type TestApplication } from '../support/application';

jest.setTimeout(420_000);

/** Operations without anything to vary take fewer than their share. */
const asked = 1200;

let app: TestApplication;
beforeAll(async () => (app = await startTestApplication()));
afterAll(() => app.stop());

/** Those whose calls left lines in the audit: a session that nobody honours would be answered 401, as the document allows. */
async function heard(since: Date): Promise<string[]> {
  const owner = openPool({ url: app.ownerUrl, name: 'heard', max: 1 });
  try {
    const names = await owner('audit as a')
      .join('users as u', 'u.id', 'a.principal_id')
      .where('a.at', '>=', since)
      .whereNot('a.action', 'login')
      .distinct<{ name: string }[]>(owner.raw("u.first_name || ' ' || u.last_name AS name"));
    return names.map(({ name }) => name);
  } finally {
    await owner.destroy();
  }
}

test('a thousand drawn requests: no error of ours, no answer that the document does not name, nothing taken that it forbids', async () => {
  const since = new Date();
  const { failures, details, cases } = await fuzzApplication(app, { cases: asked, seed: 7 });
  expect({ failures, details }).toEqual({ failures: [], details: '' });
  expect(cases).toBeGreaterThanOrEqual(1000);
  expect(await heard(since)).toEqual(expect.arrayContaining(FUZZERS));
});

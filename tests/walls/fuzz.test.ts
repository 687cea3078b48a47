/** Whatever the API's document allows and forbids, sent to the whole running product by three people of the demo. */
import { fuzzApplication } from '../../tools/fuzz/fuzzApplication';
import { startTestApplication, type TestApplication } from '../support/application';

jest.setTimeout(420_000);

/** Operations without anything to vary take fewer than their share. */
const asked = 1200;

let app: TestApplication;
beforeAll(async () => (app = await startTestApplication()));
afterAll(() => app.stop());

test('a thousand drawn requests: no error of ours, no answer that the document does not name, nothing taken that it forbids', async () => {
  const reports = await fuzzApplication(app, { cases: asked, seed: 7 });
  expect(reports.flatMap(({ failures, details }) => (failures.length > 0 ? [failures, details] : []))).toEqual([]);
  expect(reports.reduce((sum, report) => sum + report.cases, 0)).toBeGreaterThanOrEqual(1000);
});

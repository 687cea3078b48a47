/** Whatever the API's document allows and forbids, sent to the running product by three people of the demo: every answer is one that the document names. */
import { fuzzApplication } from '../../tools/fuzz/fuzzApplication';
import type { FuzzReport } from '../../tools/fuzz/fuzz';
import { startTestApplication, type TestApplication } from '../support/application';

jest.setTimeout(600_000);

let app: TestApplication;
let reports: FuzzReport[];

beforeAll(async () => {
  app = await startTestApplication();
  reports = await fuzzApplication(app, { cases: 600, seed: 20_261_126 });
});
afterAll(() => app.stop());

test('more than a thousand cases: no failure of ours, no status and no body that the document does not name', () => {
  expect(reports.flatMap(({ failures, details }) => (failures.length > 0 ? [...failures, details] : []))).toEqual([]);
});

test('every operation was asked, and enough', () => {
  expect(reports.map(({ operations }) => operations > 60)).toEqual([true, true, true]);
  expect(reports.reduce((sum, { cases }) => sum + cases, 0)).toBeGreaterThan(1000);
});

/** A draft is no process yet, whoever tells of it. */
import { workflowIdOf } from '../../domain/cases/kinds';
import { tellNews } from '../../integrations/engine/news';
import type { ApiClient } from '../support/apiClient';
import { recordCompany, startProcessBench, type ProcessBench } from '../support/processBench';
import { openOpportunity, prepareRequest, qualify, submit, taskAt } from '../support/story';

jest.setTimeout(300_000);

let bench: ProcessBench;
let claire: ApiClient;

beforeAll(async () => {
  bench = await startProcessBench();
  claire = await bench.login('Claire Berthelin');
});
afterAll(() => bench.close());

test('a draft that is told of runs no step: its process starts when it is submitted', async () => {
  const account = await recordCompany(claire, '099999500');
  const opened = await openOpportunity(claire, account.id);
  const { id: caseId } = await prepareRequest(claire, 'acceptance', await qualify(claire, opened.id));
  const ref = { kind: 'acceptance', caseId } as const;
  await tellNews(bench.env.client, ref);
  await bench.env.client.workflow.getHandle(workflowIdOf(ref)).result();
  expect(await bench.owner('case_steps').where({ case_id: caseId })).toEqual([]);
  await submit(claire, caseId);
  await taskAt(claire, caseId, 'review');
});

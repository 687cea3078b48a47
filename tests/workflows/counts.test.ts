/** What a case asks of the engine. Counts repeat on any machine, and grow only by decision. */
import { workflowIdOf, type CaseRef } from '../../domain/cases/kinds';
import type { ApiClient } from '../support/apiClient';
import { eventually } from '../support/eventually';
import { recordCompany, startProcessBench, type ProcessBench } from '../support/processBench';
import { decide, daysFromNow, expectStatus, openOpportunity, prepareRequest, qualify, submit } from '../support/story';

jest.setTimeout(300_000);

let bench: ProcessBench;
let claire: ApiClient;
let lea: ApiClient;
let accountId: string;
beforeAll(async () => {
  bench = await startProcessBench();
  [claire, lea] = [await bench.login('Claire Berthelin'), await bench.login('Léa Pommerel')];
  accountId = (await recordCompany(claire, '099999682')).id;
});
afterAll(() => bench.close());

/** The looks of a run, in order, each the name of its local activity; a workflow task of its own begins with `|`. */
async function looksOf(ref: CaseRef, settled: (looks: string) => boolean): Promise<string> {
  return eventually(`the run of ${ref.kind}`, async () => {
    const { events } = await bench.env.client.workflow.getHandle(workflowIdOf(ref)).fetchHistory();
    const looks = (events ?? []).flatMap((event) => {
      if (event.workflowTaskCompletedEventAttributes) return ['|'];
      if (event.workflowTaskFailedEventAttributes) return ['failed'];
      if (event.workflowExecutionCompletedEventAttributes) return ['end'];
      if (event.activityTaskScheduledEventAttributes) return ['mail'];
      const data = event.markerRecordedEventAttributes?.details?.['data']?.payloads?.[0]?.data;
      return data ? [(JSON.parse(Buffer.from(data).toString()) as { activity_type: string }).activity_type] : [];
    });
    const said = looks.join(' ');
    return settled(said) ? said : null;
  });
}

test('a run of an opportunity begins with one look, and the one that reads the loss ends it', async () => {
  const { id: caseId } = await openOpportunity(claire, accountId);
  const ref: CaseRef = { kind: 'opportunity', caseId };
  expect(await looksOf(ref, (looks) => looks !== '')).toBe('| openProcess');
  const lost = { to: 'lost', lossReason: 'PRIX', lostOn: daysFromNow(0) };
  expectStatus(await claire.post(`/opportunities/${caseId}/transitions`, { body: lost }), 200);
  expect(await looksOf(ref, (looks) => looks.endsWith('end'))).toBe('| openProcess | waitStep end');
});

test('a run of a request begins with one look at its task; its refusal takes one look and one step, and a mail', async () => {
  const opportunity = await qualify(claire, (await openOpportunity(claire, accountId)).id);
  const { id: caseId } = await prepareRequest(claire, 'otherRequest', opportunity, { question: 'Qui relance ?' });
  const ref: CaseRef = { kind: 'otherRequest', caseId };
  await submit(claire, caseId);
  expect(await looksOf(ref, (looks) => looks !== '')).toBe('| openProcess');
  await decide(lea, caseId, 'review', { outcome: 'refused', reasonCodes: ['not_applicable'] });
  expect(await looksOf(ref, (looks) => looks.endsWith('end'))).toBe('| openProcess | taskStep mail serviceStep | end');
});

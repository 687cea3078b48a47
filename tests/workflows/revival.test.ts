/** A lost opportunity that its partner wants to hear of again: the run sleeps until that day, through a lost engine too. */
import { openCases } from '../../db/relay/openCases';
import { revivalInstant } from '../../domain/opportunity/loss';
import { workflowIdOf } from '../../domain/cases/kinds';
import { tellNews } from '../../integrations/engine/news';
import type { ApiClient } from '../support/apiClient';
import { eventually } from '../support/eventually';
import { recordCompany, startProcessBench, type ProcessBench } from '../support/processBench';
import { daysFromNow, expectStatus, openOpportunity, qualify } from '../support/story';

jest.setTimeout(300_000);

let bench: ProcessBench;
let claire: ApiClient;
let accountId: string;
beforeAll(async () => {
  bench = await startProcessBench();
  claire = await bench.login('Claire Berthelin');
  accountId = (await recordCompany(claire, '099999674')).id;
});
afterAll(() => bench.close());

const reviveOn = daysFromNow(40);
const move = (id: string, body: object) =>
  claire.post<{
    stage: string;
    competitor: string | null;
    reviveOn: string | null;
    missing?: { field: string; why: string }[];
  }>(`/opportunities/${id}/transitions`, { body });
const wakesAt = async (id: string) =>
  (await bench.owner('cases').where({ id }).first<{ wakes_at: Date | null }>('wakes_at')).wakes_at;
const recalls = (id: string) => bench.mails.filter(({ key }) => key === `${id}/recalled/${reviveOn}`);
async function lost(): Promise<string> {
  const { id } = await openOpportunity(claire, accountId);
  await qualify(claire, id);
  const { stage, competitor } = expectStatus(
    await move(id, {
      to: 'lost',
      lossReason: 'CONCURRENT',
      lostOn: daysFromNow(0),
      competitor: 'Cabinet Dubreuil',
      reviveOn,
    }),
    200,
  );
  expect([stage, competitor]).toEqual(['lost', 'Cabinet Dubreuil']);
  return id;
}

test('a day that is not to come is refused, with what to change', async () => {
  const { id } = await openOpportunity(claire, accountId);
  const refused = await move(id, { to: 'lost', lossReason: 'PRIX', lostOn: daysFromNow(0), reviveOn: daysFromNow(0) });
  expect([refused.status, refused.body.missing?.map(({ field, why }) => [field, why])]).toEqual([
    422,
    [['reviveOn', 'not_to_come']],
  ]);
});

test('the partner is reminded once on the morning of the day, unless it was revived before', async () => {
  const [kept, revived, forgotten] = [await lost(), await lost(), await lost()];
  expect(await wakesAt(kept)).toEqual(revivalInstant(reviveOn));
  // What is lost with the engine is found by its row.
  const open: string[] = [];
  for await (const page of openCases(bench.owner)) open.push(...page.map(({ caseId }) => caseId));
  expect(open).toEqual(expect.arrayContaining([kept, revived, forgotten]));
  const run = bench.env.client.workflow.getHandle(workflowIdOf({ kind: 'opportunity', caseId: forgotten }));
  // Ended in the middle of a task, its lock would stay on the clock, which then never skips again.
  await eventually('asleep', async () =>
    (await run.fetchHistory()).events?.at(-1)?.timerStartedEventAttributes ? true : null,
  );
  await run.terminate('the engine lost it');

  expect(
    (
      await move(revived, {
        to: 'qualification',
        reason: 'Le client rappelle.',
        fields: { expectedSignatureOn: daysFromNow(60) },
      })
    ).body.stage,
  ).toBe('qualification');
  expect(await wakesAt(revived)).toBeNull();

  await bench.skipTo(new Date(revivalInstant(reviveOn).getTime() - 3_600_000));
  expect(recalls(kept)).toEqual([]);
  await bench.skipTo(new Date(revivalInstant(reviveOn).getTime() + 1000));
  await eventually('reminded', () => Promise.resolve(recalls(kept)[0] ?? null));
  expect(recalls(kept)[0]).toMatchObject({ to: 'claire.berthelin@cabinet-demo.fr' });
  expect(recalls(kept)[0]!.text).toContain('Concurrent : Cabinet Dubreuil');
  expect([await wakesAt(kept), recalls(revived)]).toEqual([null, []]);
  await tellNews(bench.env.client, { kind: 'opportunity', caseId: forgotten });
  await eventually('reminded late', () => Promise.resolve(recalls(forgotten)[0] ?? null));
  expect([recalls(kept), recalls(forgotten)].map(({ length }) => length)).toEqual([1, 1]);
});

/** A run that was written under one key, and what becomes of it when the ring changes. */
import path from 'node:path';
import type { WorkflowBundleOption } from '@temporalio/worker';
import { historyToJSON } from '@temporalio/common/lib/proto-utils';
import { workflowIdOf } from '../../domain/cases/kinds';
import { builtProduct } from '../../tools/build/product';
import { eventually } from '../support/eventually';
import { lostPayloadKeys, rotatedPayloadKeys, testPayloadKeys } from '../support/payloadKeys';
import { startProcessBench } from '../support/processBench';
import { acceptanceCancelled, players } from '../support/processStories';
import type { RecordedHistory } from './histories';
import { replayHistories } from '../../tools/replay/replayHistories';

jest.setTimeout(300_000);

let bundle: WorkflowBundleOption;
let recorded: RecordedHistory;
let companyId: string;

/** Plays one request to its end under the first key. */
beforeAll(async () => {
  const bench = await startProcessBench(testPayloadKeys);
  try {
    await acceptanceCancelled(await players(bench), '099999674');
    const request = await eventually(
      'the request cancelled',
      async () =>
        (await bench
          .owner('cases')
          .where({ kind: 'acceptance', state: 'cancelled' })
          .whereRaw('processed_seq = last_seq')
          .first<{ id: string; company_id: string } | undefined>()) ?? null,
    );
    const workflowId = workflowIdOf({ kind: 'acceptance', caseId: request.id });
    companyId = request.company_id;
    recorded = {
      workflowId,
      history: JSON.parse(
        historyToJSON(await bench.env.client.workflow.getHandle(workflowId).fetchHistory()),
      ) as unknown,
    };
  } finally {
    await bench.close();
  }
  bundle = { codePath: path.join(await builtProduct(), 'workflows/bundle.js') };
});

type Stored = { metadata: Record<string, string>; data: string };

/** The engine's own note on a local activity (its name, number and date) carries nothing of ours and passes no codec. */
const isEnginesNote = ({ data }: Stored) => Buffer.from(data, 'base64').toString().includes('"activity_type"');

/** Every payload of the history that is ours, wherever it stands. */
function payloadsOf(value: unknown): Stored[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'metadata' in value && 'data' in value && !isEnginesNote(value as Stored) ? [value as Stored] : [];
  return [...own, ...Object.values(value).flatMap(payloadsOf)];
}
const stamps = (name: string) => [
  ...new Set(
    payloadsOf(recorded.history).map(({ metadata }) => Buffer.from(metadata[name] ?? '', 'base64').toString()),
  ),
];

test('every payload of the run is encrypted, under the key of its company', () => {
  expect(payloadsOf(recorded.history).length).toBeGreaterThan(5);
  expect(stamps('encoding')).toEqual(['binary/encrypted']);
  expect(stamps('encryption-key-id')).toEqual([testPayloadKeys.current]);
  expect(stamps('company')).toEqual([companyId]);
});

test.each([
  ['the ring that wrote it', testPayloadKeys],
  ['a ring with a newer key', rotatedPayloadKeys],
])('it replays under %s', async (_what, keys) => {
  expect(await replayHistories({ workflowBundle: bundle }, [recorded], keys)).toEqual({
    replayed: 1,
    failures: [],
    unread: [],
  });
});

test('under a ring that lost its key it fails with a code, not with a wrong step', async () => {
  const { failures, unread } = await replayHistories({ workflowBundle: bundle }, [recorded], lostPayloadKeys);
  expect(failures).toHaveLength(1);
  expect(new Set(unread)).toEqual(new Set(['payload_key_unknown']));
});

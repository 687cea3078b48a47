/** `npm run replay:open`, before a build is deployed: walks every open run through its workflows; exits 1 and names each that would go another way. */
import path from 'node:path';
import type { Client } from '@temporalio/client';
import { readConfig } from '../../platform/config';
import { createDataConverter } from '../../platform/payload-codec';
import { openTemporal } from '../../platform/temporal';
import { workflowCode } from '../../platform/workers';
import { replayHistories } from './replayHistories';

/** As they are read: those of a firm would not fit into memory. */
export const historiesOfOpenRuns = (client: Client) =>
  client.workflow.list({ query: "ExecutionStatus = 'Running'" }).intoHistories({ concurrency: 5 });

async function run(): Promise<void> {
  const { temporalAddress: address, temporalNamespace: namespace, payloadKeys: keys } = readConfig();
  const dataConverter = createDataConverter({
    keys,
    companyOf: () => Promise.resolve(null),
    onError: (error) => console.error(error),
  });
  const temporal = openTemporal({ address, namespace, dataConverter });
  try {
    const workflows = workflowCode(path.resolve(__dirname, '../../workflows'));
    const { replayed, failures } = await replayHistories(workflows, historiesOfOpenRuns(temporal.client), keys);
    for (const { file, error } of failures) console.log(`✗ ${file} : ${error.message}`);
    console.log(
      `${replayed} dossiers ouverts rejoués : ${failures.length === 0 ? 'rien à signaler' : `${failures.length} iraient autrement`}`,
    );
    if (failures.length > 0) process.exitCode = 1;
  } finally {
    await temporal.close();
  }
}

if (require.main === module)
  run().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });

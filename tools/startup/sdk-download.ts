/**
 * `tsx tools/startup/sdk-download.ts temporal|temporal-test-server FOLDER`: lets the SDK download a Temporal program into
 * the folder. A process of its own, because the SDK's runtime takes over the signals of the process it lives in.
 */
import { TestWorkflowEnvironment } from '@temporalio/testing';

const [program, downloadDir] = process.argv.slice(2);
if (downloadDir === undefined) throw new Error('Usage: sdk-download.ts temporal|temporal-test-server FOLDER');

const server = { executable: { type: 'cached-download', downloadDir } } as const;
const environment =
  program === 'temporal'
    ? TestWorkflowEnvironment.createLocal({ server })
    : TestWorkflowEnvironment.createTimeSkipping({ server });
environment.then(
  (started) => started.teardown(),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  },
);

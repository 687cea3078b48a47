/** The servers that one run of the tests shares. */
import path from 'node:path';
import { ownFolder, startTestPostgres } from '../../tests/support/postgres-server';
import { engineProgram } from '../startup/engine-program';
import { TEMPORAL_SERVER, TIME_SKIPPING_SERVER } from '../startup/pinned-wheels';
import { step } from '../startup/progress';
import { startEmbeddedTemporal } from '../startup/temporal';

export interface TestServers {
  /** What tests find them by: TEST_DATABASE_URL, TEST_TEMPORAL_ADDRESS, TEST_SHARED_FOLDER. */
  env: Record<string, string>;
  stop: () => Promise<void>;
}

/** Starts an empty database server and an empty engine, and makes sure that the time-skipping engine is there. */
export async function startTestServers(): Promise<TestServers> {
  const [postgres, temporal] = await Promise.all([
    step('PostgreSQL des tests', startTestPostgres),
    step('Temporal des tests', async () => {
      const program = await engineProgram(TEMPORAL_SERVER);
      return startEmbeddedTemporal({
        program,
        namespace: 'default',
        logFile: path.join(ownFolder(), 'temporal.log'),
        pidFile: path.join(ownFolder(), 'temporal.pid'),
      });
    }),
    step('Temporal à saut de temps', () => engineProgram(TIME_SKIPPING_SERVER)),
  ]);
  return {
    env: {
      TEST_DATABASE_URL: postgres.url('postgres'),
      TEST_TEMPORAL_ADDRESS: temporal.address,
      TEST_SHARED_FOLDER: ownFolder(),
    },
    stop: async () => {
      await Promise.all([postgres.stop(), temporal.stop()]);
    },
  };
}

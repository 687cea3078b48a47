/** The servers that one run of the tests shares. */
import { ownFolder, startTestPostgres } from '../../tests/support/postgres-server';
import { engineProgram } from '../startup/engine-program';
import { TEMPORAL_SERVER, TIME_SKIPPING_SERVER } from '../startup/pinned-wheels';
import { step } from '../startup/progress';

export interface TestServers {
  /** What tests find them by: TEST_DATABASE_URL, TEST_SHARED_FOLDER. */
  env: Record<string, string>;
  stop: () => Promise<void>;
}

/** Starts an empty database server, and makes sure that the engines are there: each test that needs one starts its own. */
export async function startTestServers(): Promise<TestServers> {
  const [postgres] = await Promise.all([
    step('PostgreSQL des tests', startTestPostgres),
    step('Temporal', () => engineProgram(TEMPORAL_SERVER)),
    step('Temporal à saut de temps', () => engineProgram(TIME_SKIPPING_SERVER)),
  ]);
  return {
    env: {
      TEST_DATABASE_URL: postgres.socketUrl('postgres'),
      TEST_SHARED_FOLDER: ownFolder(),
    },
    stop: postgres.stop,
  };
}

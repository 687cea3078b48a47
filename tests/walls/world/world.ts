/** The API on the world of `tell.ts`, with people who may not see each other's things. */
import { mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Knex } from 'knex';
import { openPool } from '../../../db/pool';
import { createFileStore } from '../../../integrations/document-store/fileStore';
import { serveApi, type ServedApi, type TestApiOptions } from '../../support/api';
import type { ApiClient } from '../../support/apiClient';
import { createFilledDatabase } from '../../support/postgres';
import { emailOf } from '../../support/story';
import { DEMO_PASSWORD } from '../../../tools/demo/load';
import { tellWorld } from './tell';
import { testDocumentKeys } from '../../support/payloadKeys';

export interface World extends ServedApi {
  /** The owner's connection, outside the walls: for arranging and looking. */
  owner: Knex;
  /** Somebody of the demo, with a session. */
  enter: (name: string) => Promise<ApiClient>;
}

/** Close it in `afterAll`. */
export async function startWorld({ deps, ...options }: TestApiOptions = {}): Promise<World> {
  const documentsDir = mkdtempSync(path.join(os.tmpdir(), 'jalon-test-walls-'));
  const database = await createFilledDatabase({ name: 'world', fill: tellWorld }, documentsDir);
  const owner = openPool({ url: database.ownerUrl, name: 'looking', max: 2 });
  const api = await serveApi(database, {
    ...options,
    deps: { documents: createFileStore({ directory: documentsDir, keys: testDocumentKeys }), ...deps },
  });
  return {
    ...api,
    owner,
    enter: (name) => api.login({ email: emailOf(name), password: DEMO_PASSWORD }),
    close: async () => {
      await owner.destroy();
      await api.close();
    },
  };
}

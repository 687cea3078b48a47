/** The API on an ephemeral port of this machine, on a database of its own, with the pieces around it under the test's hand. */
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { buildApp } from '../../api/app';
import type { ApiConfig, ApiDeps } from '../../api/deps';
import { createHub } from '../../api/events/hub';
import { httpServer, type Patience } from '../../api/httpServer';
import { databaseAnswers } from '../../api/health/checks';
import { SessionStore } from '../../api/middleware/sessionStore';
import type { Route } from '../../api/routing/handler';
import type { Change } from '../../db/changes';
import { openPool } from '../../db/pool';
import type { RunRef } from '../../domain/cases/kinds';
import { createFileStore } from '../../integrations/document-store/fileStore';
import { createPaperDrawer } from '../../integrations/pdf/drawer';
import { createPdfReader } from '../../integrations/pdf/reader';
import { createLogger } from '../../platform/logger';
import { ApiClient } from './apiClient';
import { arrangeFirm, type Firm, type FirmPerson } from './firm';
import { testDocumentKeys } from './payloadKeys';
import { createTestDatabase, type TestDatabase } from './postgres';

// The first file of a run also migrates the template database, on a machine that does other things.
jest.setTimeout(300_000);

/** The API on a database, whoever works there. */
export interface ServedApi {
  url: string;
  database: TestDatabase;
  deps: ApiDeps;
  /** What handlers told workflows and screens. */
  told: RunRef[];
  changes: Change[];
  /** Where the content of documents is kept. */
  documentsDir: string;
  /** Everything the API logged, as written. */
  log: () => string;
  /** A client without a session. */
  anonymous: () => ApiClient;
  /** A client with a session of this person. */
  login: (person: Pick<FirmPerson, 'email' | 'password'>) => Promise<ApiClient>;
  close: () => Promise<void>;
}

export interface TestApi extends ServedApi {
  firm: Firm;
}

export interface TestApiOptions {
  /** Instead of the product's own routes. */
  routes?: readonly Route[];
  config?: Partial<ApiConfig>;
  deps?: Partial<ApiDeps>;
  patience?: Patience;
  /** To the database, for all requests together; as many as in production when not given. */
  connections?: number;
}

const NO_ERRORS = (error: unknown) => {
  throw error;
};

/** Starts the API as the composition root does, on the invented firm of `firm.ts`. Close it in `afterAll`. */
export async function startTestApi(options: TestApiOptions = {}): Promise<TestApi> {
  const database = await createTestDatabase();
  const firm = await arrangeFirm(database.ownerUrl);
  return { ...(await serveApi(database, options)), firm };
}

/** Starts the API as the composition root does, on a database that was arranged before; both end with `close`. */
export async function serveApi(
  database: TestDatabase,
  { routes, config, deps, patience, connections }: TestApiOptions = {},
): Promise<ServedApi> {
  const pool = openPool({
    url: database.appUrl,
    name: 'test-api',
    ...(connections !== undefined && { max: connections }),
  });
  const sessions = new SessionStore({ url: database.appUrl, onError: NO_ERRORS });
  const documentsDir = mkdtempSync(path.join(os.tmpdir(), 'jalon-test-documents-'));
  const lines: string[] = [];
  const papers = createPaperDrawer();
  const pdfs = createPdfReader();
  const told: RunRef[] = [];
  const changes: Change[] = [];
  const all: ApiDeps = {
    pool,
    sessions,
    register: { lookup: () => Promise.resolve({ kind: 'unknown' }) },
    documents: createFileStore({ directory: documentsDir, keys: testDocumentKeys }),
    papers,
    pdfs,
    tellNews: (ref) => void told.push(ref),
    publishChange: (change) => void changes.push(change),
    changes: createHub(),
    readiness: [databaseAnswers(pool)],
    clock: () => new Date(),
    logger: createLogger({ service: 'api', level: 'info' }, { write: (line) => void lines.push(line) }),
    ...deps,
    config: {
      demo: false,
      publicUrl: 'http://jalon.example',
      sessionSecret: 'x'.repeat(32),
      loginLimits: { windowMs: 60_000, perAccount: 1000, perAddress: 10_000 },
      webDir: undefined,
      ...config,
    },
  };
  const server = httpServer(buildApp(all, routes), patience);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    url,
    database,
    deps: all,
    told,
    changes,
    documentsDir,
    log: () => lines.join(''),
    anonymous: () => new ApiClient(url),
    login: (person) => new ApiClient(url).login(person),
    close: async () => {
      await papers.close();
      await pdfs.close();
      all.changes.closeAll();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await sessions.end();
      await pool.destroy();
      await database.drop();
      rmSync(documentsDir, { recursive: true });
    },
  };
}

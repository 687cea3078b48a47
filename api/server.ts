/** Composition root of the API: reads the environment, checks that its walls hold, listens, and ends in order. */
import { existsSync } from 'node:fs';
import type { Server } from 'node:http';
import path from 'node:path';
import { companiesOfCases } from '../db/cases/companyOf';
import { openChangePublisher } from '../db/changes';
import { listenToChanges } from '../db/changeListener';
import { knownFiles } from '../db/documents/files';
import { giveUpUploads } from '../db/documents/pieces';
import { openPool, type Knex } from '../db/pool';
import { refuseUnsafeRole } from '../db/startupCheck';
import { tellNews as signalNews } from '../integrations/engine/news';
import { createTeller } from '../integrations/engine/teller';
import { createFileStore } from '../integrations/document-store/fileStore';
import type { DocumentStore } from '../integrations/document-store/port';
import { createClamd } from '../integrations/malware/clamd';
import { createPaperDrawer } from '../integrations/pdf/drawer';
import { createPdfReader } from '../integrations/pdf/reader';
import { createRegisterClient } from '../integrations/register/client';
import { readConfig, type Config } from '../platform/config';
import { every } from '../platform/every';
import { createLogger, type Logger } from '../platform/logger';
import { createDataConverter } from '../platform/payload-codec';
import { shutdownInOrder } from '../platform/shutdown';
import { openTemporal } from '../platform/temporal';
import { buildApp } from './app';
import type { ApiConfig, ApiDeps } from './deps';
import { createHub } from './events/hub';
import { databaseAnswers, temporalAnswers, workersBeat } from './health/checks';
import { httpServer } from './httpServer';
import { SessionStore } from './middleware/sessionStore';

const LOGIN_LIMITS = { windowMs: 15 * 60_000, perAccount: 10, perAddress: 100 };
const SWEEP_EVERY_MS = 20 * 60_000;

function apiConfig({ demo, publicUrl, sessionSecret, hubspot }: Config): ApiConfig {
  const webDir = path.resolve(__dirname, '../web/dist');
  return {
    demo,
    publicUrl,
    sessionSecret,
    loginLimits: LOGIN_LIMITS,
    hubspot,
    webDir: existsSync(path.join(webDir, 'index.html')) ? webDir : undefined,
  };
}

function documentsOf({ documentsDir: directory, documentKeys: keys, clamdAddress: address }: Config): DocumentStore {
  return createFileStore({ directory, keys, scanner: address === undefined ? undefined : createClamd({ address }) });
}

function listen(server: Server, { port, host }: Config): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
}

/** Lets requests that run finish; idle connections and event streams end at once. */
function closeServer(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()));
    server.closeIdleConnections();
  });
}

/** The way to the processes of cases. */
function openEngine(config: Config, pool: Knex, onError: (what: string) => (error: unknown) => void) {
  const companies = companiesOfCases(pool);
  const temporal = openTemporal({
    address: config.temporalAddress,
    namespace: config.temporalNamespace,
    dataConverter: createDataConverter({
      keys: config.payloadKeys,
      companyOf: companies.of,
      onError: onError('payload'),
    }),
  });
  const tell = createTeller({
    tell: (ref) => temporal.withinDeadline(() => signalNews(temporal.client, ref)),
    onError: onError('news not told, the relay will'),
  });
  const tellNews: ApiDeps['tellNews'] = (ref, companyId) => {
    if (companyId !== undefined) companies.know(ref.caseId, companyId);
    tell(ref);
  };
  return { temporal, tellNews };
}

async function start(config: Config, logger: Logger): Promise<void> {
  const onError = (what: string) => (error: unknown) => logger.warn({ err: error }, what);
  const url = config.appDatabaseUrl;
  const pool = openPool({
    url,
    name: 'api',
    onWarning: (message) => logger.warn({ reason: message }, 'database connection'),
  });
  await refuseUnsafeRole(pool);

  const sessions = new SessionStore({ url, onError: onError('session store') });
  const { temporal, tellNews } = openEngine(config, pool, onError);
  const publisher = openChangePublisher(openPool({ url, name: 'changes', max: 1 }), {
    onError: onError('changes not published'),
  });
  const changes = createHub();
  const listener = listenToChanges({
    url,
    onChanges: changes.publish,
    onGap: changes.closeAll,
    onError: onError('changes not heard'),
  });

  const documents = documentsOf(config);
  const papers = createPaperDrawer();
  const pdfs = createPdfReader();
  const stopSweeping = every(
    SWEEP_EVERY_MS,
    async () => {
      await giveUpUploads(pool, new Date());
      await documents.removeOrphans(await knownFiles(pool));
    },
    onError('document files not swept'),
  );

  const app = buildApp({
    pool,
    sessions,
    register: createRegisterClient({ baseUrl: config.registerUrl }),
    documents,
    papers,
    pdfs,
    tellNews,
    publishChange: publisher.publishChange,
    changes,
    readiness: [databaseAnswers(pool), temporalAnswers(temporal), workersBeat(pool)],
    clock: () => new Date(),
    config: apiConfig(config),
    logger,
  });
  const server = httpServer(app);
  await listen(server, config);
  logger.info({ port: config.port, host: config.host }, 'api listens');

  shutdownInOrder(
    [
      { name: 'event streams', close: changes.closeAll },
      { name: 'http', close: () => closeServer(server) },
      { name: 'papers', close: papers.close },
      { name: 'pdf reader', close: pdfs.close },
      { name: 'change listener', close: listener.close },
      { name: 'change publisher', close: publisher.close },
      { name: 'temporal', close: temporal.close },
      { name: 'document sweeper', close: stopSweeping },
      { name: 'sessions', close: () => sessions.end() },
      { name: 'database', close: () => pool.destroy() },
    ],
    { onProblem: (message, cause) => logger.error({ err: cause }, message) },
  );
}

async function main(): Promise<void> {
  const config = readConfig();
  const logger = createLogger({ service: 'api', level: config.logLevel });
  await start(config, logger);
}

main().catch((error: unknown) => {
  // Whoever starts the process reads why it did not: configuration and unsafe roles speak plainly.
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});

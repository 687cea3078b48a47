/** Composition root of the worker: the processes of all cases, their effects, the relay and the reconciler. */
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import type { DataConverter } from '@temporalio/common';
import { DefaultLogger, Runtime, type NativeConnection } from '@temporalio/worker';
import type { Knex } from 'knex';
import { createAnnouncer, createCaseActivities, createEffectActivities, createRegisterActivities } from './activities';
import { createToldAnnouncer, type Announce } from './activities/announce';
import {
  keepAbsences,
  keepAnswersBounded,
  keepAudit,
  keepClientFilesFollowed,
  keepDigests,
  keepHubspot,
  keepReconciled,
  keepRegisterChecks,
  keepTransmissions,
} from './activities/loops';
import { companiesOfCases, type Companies } from './db/cases/companyOf';
import { openChangePublisher, type ChangePublisher } from './db/changes';
import { startHeartbeats } from './db/heartbeats';
import { openPool } from './db/pool';
import { startRelay } from './db/relay/relay';
import { refuseUnsafeRole } from './db/startupCheck';
import type { RunRef } from './domain/cases/kinds';
import { openAnchors } from './integrations/audit-anchor/anchors';
import { createClientPlatform } from './integrations/client-platform/client';
import { tellNews } from './integrations/engine/news';
import { createTeller } from './integrations/engine/teller';
import { createHubSpot } from './integrations/hubspot/client';
import { createLoop } from './integrations/loop/client';
import { createMailer } from './integrations/mail/client';
import { createRegisterClient } from './integrations/register/client';
import { createInvoiceVault } from './integrations/vault/client';
import { readConfig, type Config } from './platform/config';
import { hasKnownHole } from './platform/engineVersion';
import { createLogger, type Logger } from './platform/logger';
import { createDataConverter } from './platform/payload-codec';
import { shutdownInOrder, type Closer } from './platform/shutdown';
import { openTemporal, type TemporalLink } from './platform/temporal';
import { openWorkerConnection } from './platform/temporal-worker';
import { createWorkers, workflowCode, type RunningWorker } from './platform/workers';

/** Leaves most of the register's seven for people. */
const registerChecksPerSecond = 2;

/** What the engine's own lines may say of an error: its messages can quote what people wrote. */
function codeOf(error: unknown): unknown {
  if (!(error instanceof Error)) return undefined;
  return 'code' in error ? error.code : error.name;
}

/** The engine speaks in the lines of this process. Once a process. */
function logTheEngine(logger: Logger): void {
  Runtime.install({
    logger: new DefaultLogger('WARN', ({ level, message, meta }) =>
      logger.warn({ engine: level, reason: codeOf(meta?.error) }, message),
    ),
  });
}

/** What the process holds open from start to end. */
interface Held {
  config: Config;
  logger: Logger;
  /** For what is tried again by itself. */
  onError: (error: unknown) => void;
  knex: Knex;
  publisher: ChangePublisher;
  companies: Companies;
  dataConverter: DataConverter;
  temporal: TemporalLink;
  connection: NativeConnection;
}

async function open(config: Config, logger: Logger): Promise<Held> {
  const onError = (error: unknown) => logger.warn({ err: error }, 'tried again later');
  const { appDatabaseUrl: url, payloadKeys, temporalAddress: address, temporalNamespace: namespace } = config;
  const knex = openPool({ url, name: 'worker', max: 24 });
  await refuseUnsafeRole(knex);
  const publisher = openChangePublisher(openPool({ url, name: 'worker-changes', max: 1 }), { onError });
  if (payloadKeys === undefined) logger.warn('PAYLOAD_KEYS is not set: Temporal keeps payloads in clear');
  const companies = companiesOfCases(knex);
  const dataConverter = createDataConverter({
    keys: payloadKeys,
    companyOf: companies.of,
    onError: (error) => logger.error({ err: error }, 'payload'),
  });
  const temporal = openTemporal({ address, namespace, dataConverter });
  const connection = await openWorkerConnection(address);
  return { config, logger, onError, knex, publisher, companies, dataConverter, temporal, connection };
}

const tellOf =
  ({ temporal }: Held) =>
  (ref: RunRef) =>
    temporal.withinDeadline(() => tellNews(temporal.client, ref));

/** How processes and open screens hear of what happened. */
function tellingOf(held: Held) {
  const { knex, publisher, companies, onError } = held;
  const announce = createAnnouncer(knex, publisher.publishChange, onError);
  return {
    knex,
    tellNews: createTeller({ tell: tellOf(held), onError }),
    announce: ((caseId, told, of) => {
      // What its step answers is sealed for that company next.
      if (of) companies.know(caseId, of.companyId);
      announce(caseId, told, of);
    }) satisfies Announce,
    announceTold: createToldAnnouncer(publisher.publishChange),
    publishChange: publisher.publishChange,
  };
}
type Telling = ReturnType<typeof tellingOf>;

function mailingOf({ knex, config: { publicUrl, smtpUrl, mailFrom } }: Held) {
  return { knex, publicUrl, mailer: createMailer({ smtpUrl: smtpUrl ?? 'smtp://127.0.0.1:25', from: mailFrom }) };
}
type Mailing = ReturnType<typeof mailingOf>;

function makeWorkers(held: Held, telling: Telling, mailing: Mailing): Promise<RunningWorker[]> {
  const { config, logger, knex, connection, dataConverter } = held;
  return createWorkers({
    connection,
    namespace: config.temporalNamespace,
    workflows: workflowCode(path.join(__dirname, 'workflows')),
    activities: {
      cases: createCaseActivities({
        ...telling,
        onError: (error) => logger.error({ err: error }, 'a row of a bulk failed'),
      }),
      effects: createEffectActivities({ ...mailing, linkSecret: config.sessionSecret }),
      integrations: createRegisterActivities({
        knex,
        register: createRegisterClient({ baseUrl: config.registerUrl }),
      }),
    },
    dataConverter,
  });
}

function beatFor(workers: readonly RunningWorker[], { knex, onError }: Held): Closer {
  const beating = workers.map(({ queue, workerId, worker }) => ({
    queue,
    workerId,
    isRunning: () => worker.getState() === 'RUNNING',
  }));
  return { name: 'heartbeats', close: startHeartbeats(knex, beating, { onError }) };
}

function hubspotOf({ hubspot }: Config, { tellNews: tell }: Telling) {
  return hubspot ? { hubspot: createHubSpot(hubspot), companyCode: hubspot.companyCode, tellNews: tell } : null;
}

/** Said, not refused: whoever runs it may have closed the hole around it, and cases wait meanwhile. */
async function sayIfEngineIsOld({ temporal, logger }: Held): Promise<void> {
  const { serverVersion: version } = await temporal.withinDeadline(() =>
    temporal.connection.workflowService.getSystemInfo({}),
  );
  if (hasKnownHole(version)) logger.warn({ version }, 'this Temporal has a known hole: run 1.29.5, 1.30.3 or newer');
}

/** @returns each under its name, in the order in which they stop */
async function startLoops(held: Held, telling: Telling, mailing: Mailing): Promise<Closer[]> {
  const { config, logger, knex, temporal, onError } = held;
  const { publishChange } = held.publisher;
  const { registerUrl, platformUrl, vaultUrl, loopUrl, auditKey, anchorsDir } = config;
  if (auditKey === undefined) logger.warn('AUDIT_KEY is not set: the audit has no anchor outside the database');
  const register = createRegisterClient({ baseUrl: registerUrl, requestsPerSecond: registerChecksPerSecond });
  const outside = {
    platform: createClientPlatform({ baseUrl: platformUrl }),
    vault: createInvoiceVault({ baseUrl: vaultUrl }),
    loop: createLoop({ baseUrl: loopUrl }),
  };
  return [
    { name: 'relay', close: startRelay(knex, { owner: randomUUID(), tell: tellOf(held), onError }) },
    { name: 'reconciler', close: await keepReconciled(knex, temporal.client, onError) },
    { name: 'audit', close: keepAudit(knex, auditKey && openAnchors(anchorsDir, auditKey), onError) },
    { name: 'absences', close: keepAbsences(telling, onError) },
    { name: 'client files', close: keepClientFilesFollowed(telling, onError) },
    { name: 'answers', close: keepAnswersBounded(knex, onError) },
    { name: 'digests', close: keepDigests(mailing, onError) },
    { name: 'transmissions', close: keepTransmissions({ knex, publishChange, ...outside }, onError) },
    { name: 'hubspot', close: keepHubspot(knex, hubspotOf(config, telling), onError) },
    { name: 'register checks', close: keepRegisterChecks({ knex, publishChange, register }, onError) },
  ];
}

function drain(workers: readonly RunningWorker[], running: Promise<unknown>): Promise<unknown> {
  workers.filter(({ worker }) => worker.getState() === 'RUNNING').forEach(({ worker }) => worker.shutdown());
  return running;
}

async function main(): Promise<void> {
  const config = readConfig();
  const logger = createLogger({ service: 'worker', level: config.logLevel });
  logTheEngine(logger);
  const held = await open(config, logger);
  await sayIfEngineIsOld(held);
  const [telling, mailing] = [tellingOf(held), mailingOf(held)];
  const workers = await makeWorkers(held, telling, mailing);
  const heartbeats = beatFor(workers, held);
  const loops = await startLoops(held, telling, mailing);
  const running = Promise.all(workers.map(({ worker }) => worker.run()));

  const shutdown = shutdownInOrder(
    [
      ...loops,
      heartbeats,
      { name: 'workers', close: () => drain(workers, running) },
      { name: 'engine', close: () => Promise.all([held.connection.close(), held.temporal.close()]) },
      { name: 'changes', close: held.publisher.close },
      { name: 'database', close: () => held.knex.destroy() },
    ],
    { onProblem: (message, cause) => logger.error({ err: cause }, message) },
  );
  logger.info({ queues: workers.map(({ queue }) => queue) }, 'worker ready');
  // A worker that stops by itself must not leave a process that looks alive.
  running.then(
    () => shutdown(1),
    (error: unknown) => {
      logger.fatal({ err: error }, 'a worker died');
      return shutdown(1);
    },
  );
}

void main().catch((error: unknown) => {
  // Whoever starts the process reads why it did not.
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});

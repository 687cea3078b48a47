/** Composition root of the worker: the processes of all cases, their effects, the relay and the reconciler. */
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { DefaultLogger, Runtime } from '@temporalio/worker';
import { createAnnouncer, createCaseActivities, createEffectActivities, createRegisterActivities } from './activities';
import { createToldAnnouncer } from './activities/announce';
import { keepAnswersBounded } from './activities/answers';
import { keepAbsences } from './activities/absences';
import { keepAudit } from './activities/audit';
import { keepDigests } from './activities/digests';
import { keepRegisterChecks } from './activities/registerChecks';
import { keepTransmissions } from './activities/transmissions';
import { reconcileWhenDue } from './activities/reconcile';
import { companyOfCases } from './db/cases/companyOf';
import { openChangePublisher } from './db/changes';
import { startHeartbeats } from './db/heartbeats';
import { openPool } from './db/pool';
import { askForPass } from './db/relay/reconciliations';
import { startRelay } from './db/relay/relay';
import { refuseUnsafeRole } from './db/startupCheck';
import { openAnchors } from './integrations/audit-anchor/anchors';
import { createClientPlatform } from './integrations/client-platform/client';
import { tellNews } from './integrations/engine/news';
import { createTeller } from './integrations/engine/teller';
import { createLoop } from './integrations/loop/client';
import { createMailer } from './integrations/mail/client';
import { createRegisterClient } from './integrations/register/client';
import { createInvoiceVault } from './integrations/vault/client';
import { readConfig } from './platform/config';
import { every } from './platform/every';
import { createLogger } from './platform/logger';
import { createDataConverter } from './platform/payload-codec';
import { shutdownInOrder } from './platform/shutdown';
import { openTemporal } from './platform/temporal';
import { openWorkerConnection } from './platform/temporal-worker';
import { createWorkers, workflowCode } from './platform/workers';

/** How often somebody's wish for a pass is looked for; the reconciler itself knows when one is due. */
const lookForPassEveryMs = 3000;

/** Leaves most of the register's seven for people. */
const registerChecksPerSecond = 2;

/** What the engine's own lines may say of an error: its messages can quote what people wrote. */
function codeOf(error: unknown): unknown {
  if (!(error instanceof Error)) return undefined;
  return 'code' in error ? error.code : error.name;
}

async function main(): Promise<void> {
  const config = readConfig();
  const logger = createLogger({ service: 'worker', level: config.logLevel });
  const onError = (error: unknown) => logger.warn({ err: error }, 'tried again later');
  Runtime.install({
    logger: new DefaultLogger('WARN', ({ level, message, meta }) =>
      logger.warn({ engine: level, reason: codeOf(meta?.error) }, message),
    ),
  });

  const knex = openPool({ url: config.appDatabaseUrl, name: 'worker', max: 24 });
  await refuseUnsafeRole(knex);
  const publisher = openChangePublisher(openPool({ url: config.appDatabaseUrl, name: 'worker-changes', max: 1 }), {
    onError,
  });
  const dataConverter = createDataConverter({
    keys: config.payloadKeys,
    companyOf: companyOfCases(knex),
    onError: (error) => logger.error({ err: error }, 'payload'),
  });
  if (config.payloadKeys === undefined) logger.warn('PAYLOAD_KEYS is not set: Temporal keeps payloads in clear');
  const temporal = openTemporal({
    address: config.temporalAddress,
    namespace: config.temporalNamespace,
    dataConverter,
  });
  const tell = (ref: Parameters<typeof tellNews>[1]) => temporal.withinDeadline(() => tellNews(temporal.client, ref));
  const connection = await openWorkerConnection(config.temporalAddress);

  const telling = {
    knex,
    tellNews: createTeller({ tell, onError }),
    announce: createAnnouncer(knex, publisher.publishChange, onError),
    announceTold: createToldAnnouncer(publisher.publishChange),
  };
  const cases = createCaseActivities({
    ...telling,
    onError: (error) => logger.error({ err: error }, 'a row of a bulk failed'),
  });
  const mailing = {
    knex,
    publicUrl: config.publicUrl,
    mailer: createMailer({ smtpUrl: config.smtpUrl ?? 'smtp://127.0.0.1:25', from: config.mailFrom }),
  };
  const effects = createEffectActivities({ ...mailing, linkSecret: config.sessionSecret });
  const integrations = createRegisterActivities({
    knex,
    register: createRegisterClient({ baseUrl: config.registerUrl }),
  });
  const workers = await createWorkers({
    connection,
    namespace: config.temporalNamespace,
    workflows: workflowCode(path.join(__dirname, 'workflows')),
    activities: { cases, effects, integrations },
    dataConverter,
  });

  const stopHeartbeats = startHeartbeats(
    knex,
    workers.map(({ queue, workerId, worker }) => ({
      queue,
      workerId,
      isRunning: () => worker.getState() === 'RUNNING',
    })),
    { onError },
  );
  const stopRelay = startRelay(knex, { owner: randomUUID(), tell, onError });
  // What happened while no worker was there is put right at once.
  await askForPass(knex);
  const stopReconciler = every(lookForPassEveryMs, () => reconcileWhenDue(knex, temporal.client), onError);
  if (config.auditKey === undefined) logger.warn('AUDIT_KEY is not set: the audit has no anchor outside the database');
  const stopAudit = keepAudit(knex, config.auditKey && openAnchors(config.anchorsDir, config.auditKey), onError);
  const stopDigests = keepDigests(mailing, onError);
  const stopForgetting = keepAnswersBounded(knex, onError);
  const stopAbsences = keepAbsences(telling, onError);
  const outside = {
    knex,
    publishChange: publisher.publishChange,
    platform: createClientPlatform({ baseUrl: config.platformUrl }),
    vault: createInvoiceVault({ baseUrl: config.vaultUrl }),
    loop: createLoop({ baseUrl: config.loopUrl }),
  };
  const stopTransmissions = keepTransmissions(outside, onError);
  const nightly = {
    knex,
    publishChange: publisher.publishChange,
    register: createRegisterClient({ baseUrl: config.registerUrl, requestsPerSecond: registerChecksPerSecond }),
  };
  const stopRegisterChecks = keepRegisterChecks(nightly, onError);
  const running = Promise.all(workers.map(({ worker }) => worker.run()));

  const shutdown = shutdownInOrder(
    [
      { name: 'relay', close: stopRelay },
      { name: 'reconciler', close: stopReconciler },
      { name: 'audit', close: stopAudit },
      { name: 'absences', close: stopAbsences },
      { name: 'answers', close: stopForgetting },
      { name: 'digests', close: stopDigests },
      { name: 'transmissions', close: stopTransmissions },
      { name: 'register checks', close: stopRegisterChecks },
      { name: 'heartbeats', close: stopHeartbeats },
      {
        name: 'workers',
        close: () => {
          workers.filter(({ worker }) => worker.getState() === 'RUNNING').forEach(({ worker }) => worker.shutdown());
          return running;
        },
      },
      { name: 'engine', close: () => Promise.all([connection.close(), temporal.close()]) },
      { name: 'changes', close: publisher.close },
      { name: 'database', close: () => knex.destroy() },
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

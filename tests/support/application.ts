/** The whole of Jalon for a test: its own database, engine, mailbox and register, the API and the worker as real processes, built as they are deployed. */
import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { startRegisterSimulator } from '../../integrations/register/simulator/start';
import { DEMO_PASSWORD, loadDemo } from '../../tools/demo/load';
import { builtProduct } from '../../tools/build/product';
import { startMailViewer } from '../../tools/mail-viewer/server';
import type { Mail } from '../../tools/mail-viewer/mailbox';
import { launch, untilReady, type ApplicationName } from '../../tools/startup/application';
import type { RunningChild } from '../../tools/startup/child-process';
import { dataFolder } from '../../tools/startup/data-folder';
import { engineProgram } from '../../tools/startup/engine-program';
import { TEMPORAL_SERVER } from '../../tools/startup/pinned-wheels';
import { freePort } from '../../tools/startup/ports';
import { startEmbeddedTemporal } from '../../tools/startup/temporal';
import { testDocumentKeys, testPayloadKeys, written } from './payloadKeys';
import { createFilledDatabase, type TestDatabase } from './postgres';

export interface TestApplication {
  baseUrl: string;
  ownerUrl: string;
  appUrl: string;
  temporalAddress: string;
  /** Where its documents, logs and, if asked, Temporal's store lie. */
  dataDir: string;
  /** Of every demo person. */
  password: string;
  /** Mails sent so far, newest first, to addresses that contain `to` when given. */
  mails: (to?: string) => Promise<Mail[]>;
  pid: (name: ApplicationName) => number;
  /** Ends one process outright, as a crash would, and starts it again. */
  restart: (name: ApplicationName) => Promise<void>;
  stop: () => Promise<void>;
}

export interface TestApplicationOptions {
  env?: Record<string, string>;
  /** False: the demo's firm, people and customers, and nothing that ever happened between them; three times faster. */
  stories?: boolean;
  /** Temporal keeps its store in a file under `dataDir`, where it can be looked through. */
  engineOnDisk?: boolean;
}

const databaseOf = (stories: boolean, documentsDir: string): Promise<TestDatabase> =>
  createFilledDatabase(
    stories
      ? {
          name: 'demo',
          fill: (ownerUrl, told) =>
            loadDemo(ownerUrl, new Date(), { documentsDir: told, documentKeys: testDocumentKeys }),
        }
      : { name: 'firm', fill: (ownerUrl) => loadDemo(ownerUrl, new Date(), { stories: false }) },
    documentsDir,
  );

/** Starts everything with the demo's data and settles when it serves. Screens are served when they were built. */
export async function startTestApplication({
  env: given = {},
  stories = true,
  engineOnDisk = false,
}: TestApplicationOptions = {}): Promise<TestApplication> {
  const folder = dataFolder(await mkdtemp(path.join(os.tmpdir(), 'jalon-test-application-')));
  const [product, database, program, register, viewer, port] = await Promise.all([
    builtProduct(),
    databaseOf(stories, folder.inside('documents')),
    engineProgram(TEMPORAL_SERVER),
    startRegisterSimulator(),
    startMailViewer({ folder: folder.inside('mails') }),
    freePort(),
  ]);
  const temporal = await startEmbeddedTemporal({
    program,
    namespace: 'default',
    logFile: folder.logFile('temporal'),
    pidFile: folder.pidFile('temporal'),
    ...(engineOnDisk && { databaseFile: folder.inside('temporal/temporal.db') }),
  });

  const baseUrl = `http://127.0.0.1:${port}`;
  const env = {
    ...process.env,
    DATABASE_URL: '',
    APP_DATABASE_URL: database.appUrl,
    TEMPORAL_ADDRESS: temporal.address,
    PORT: String(port),
    HOST: '127.0.0.1',
    PUBLIC_URL: baseUrl,
    JALON_DATA_DIR: folder.root,
    PAYLOAD_KEYS: written(testPayloadKeys),
    DOCUMENT_KEYS: written(testDocumentKeys),
    SESSION_SECRET: 'only-for-tests-only-for-tests-only',
    JALON_DEMO: 'true',
    SMTP_URL: viewer.smtpUrl,
    REGISTER_URL: register.url,
    ...given,
  };
  const children: Record<ApplicationName, RunningChild> = {
    worker: launch('worker', env, folder, product),
    api: launch('api', env, folder, product),
  };

  const stop = async () => {
    await Promise.all(Object.values(children).map((child) => child.stop()));
    await Promise.all([temporal.stop(), viewer.close(), register.close(), database.drop()]);
    rmSync(folder.root, { recursive: true, force: true });
  };
  try {
    await untilReady(
      baseUrl,
      Object.values(children).map(({ exited }) => ({ firstDeath: exited })),
    );
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    baseUrl,
    ownerUrl: database.ownerUrl,
    appUrl: database.appUrl,
    temporalAddress: temporal.address,
    dataDir: folder.root,
    password: DEMO_PASSWORD,
    mails: async (to = '') =>
      ((await (await fetch(`${viewer.url}/api/mails?to=${encodeURIComponent(to)}`)).json()) as { mails: Mail[] }).mails,
    pid: (name) => children[name].pid,
    restart: async (name) => {
      process.kill(children[name].pid, 'SIGKILL');
      await children[name].exited;
      children[name] = launch(name, env, folder, product);
    },
    stop,
  };
}

/** The whole of Jalon for a test: its own database, engine, mailbox and register, the API and the worker as real processes. */
import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { startRegisterSimulator } from '../../integrations/register/simulator/start';
import { DEMO_PASSWORD, loadDemo } from '../../tools/demo/load';
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
import { createTestDatabase } from './postgres';

export interface TestApplication {
  baseUrl: string;
  ownerUrl: string;
  appUrl: string;
  temporalAddress: string;
  /** Of every demo person. */
  password: string;
  /** Mails sent so far, newest first, to addresses that contain `to` when given. */
  mails: (to?: string) => Promise<Mail[]>;
  /** Ends one process outright, as a crash would, and settles when it is gone. */
  kill: (name: ApplicationName) => Promise<void>;
  /** Starts one that was killed; await `untilReady` after. */
  start: (name: ApplicationName) => void;
  /** The engine goes, with its whole store. */
  stopEngine: () => Promise<void>;
  startEmptyEngine: () => Promise<void>;
  untilReady: () => Promise<void>;
  stop: () => Promise<void>;
}

/** Starts everything with the demo's data and settles when it serves (about 6 s). Screens are served when they were built. */
export async function startTestApplication({ now = new Date(), env: given = {} }: { now?: Date; env?: Record<string, string> } = {}): Promise<TestApplication> {
  const folder = dataFolder(await mkdtemp(path.join(os.tmpdir(), 'jalon-test-application-')));
  const [database, program, register, viewer, port] = await Promise.all([createTestDatabase(), engineProgram(TEMPORAL_SERVER), startRegisterSimulator(), startMailViewer({ folder: folder.inside('mails') }), freePort()]);
  // Its state is in memory: started again on the same port, it has lost its whole store.
  const startEngine = (onPort: number) => startEmbeddedTemporal({ program, namespace: 'default', logFile: folder.logFile('temporal'), pidFile: folder.pidFile('temporal'), port: onPort });
  const enginePort = await freePort();
  let temporal = await startEngine(enginePort);
  await loadDemo(database.ownerUrl, now, { documentsDir: folder.inside('documents'), documentKeys: testDocumentKeys });

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
  const children = new Map<ApplicationName, RunningChild>();
  const start = (name: ApplicationName) => void children.set(name, launch(name, env, folder));
  start('worker');
  start('api');
  const ready = () => untilReady(baseUrl, [...children.values()].map(({ exited }) => ({ firstDeath: exited })));

  const stop = async () => {
    await Promise.all([...children.values()].map((child) => child.stop()));
    await Promise.all([temporal.stop(), viewer.close(), register.close(), database.drop()]);
    rmSync(folder.root, { recursive: true, force: true });
  };
  try {
    await ready();
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    baseUrl,
    ownerUrl: database.ownerUrl,
    appUrl: database.appUrl,
    temporalAddress: temporal.address,
    password: DEMO_PASSWORD,
    mails: async (to = '') => ((await (await fetch(`${viewer.url}/api/mails?to=${encodeURIComponent(to)}`)).json()) as { mails: Mail[] }).mails,
    kill: async (name) => {
      const child = children.get(name);
      if (child === undefined) return;
      process.kill(child.pid, 'SIGKILL');
      await child.exited;
      children.delete(name);
    },
    start,
    stopEngine: async () => {
      await temporal.stop();
    },
    startEmptyEngine: async () => {
      temporal = await startEngine(enginePort);
    },
    untilReady: ready,
    stop,
  };
}

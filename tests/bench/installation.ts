/** Jalon as it runs for good: durable PostgreSQL, Temporal on its file, the API and the worker as they are deployed, processes of their own. */
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { migrateToLatest } from '../../db/migrate';
import { startRegisterSimulator } from '../../integrations/register/simulator/start';
import { builtProduct } from '../../tools/build/product';
import { ensureAppRole } from '../../tools/startup/app-role';
import { launch, untilReady } from '../../tools/startup/application';
import { startChild, type RunningChild } from '../../tools/startup/child-process';
import { ensureDatabase, onDatabase } from '../../tools/startup/database';
import { dataFolder } from '../../tools/startup/data-folder';
import { loadDemo } from '../../tools/demo/load';
import { engineProgram } from '../../tools/startup/engine-program';
import { TEMPORAL_SERVER } from '../../tools/startup/pinned-wheels';
import { freePort } from '../../tools/startup/ports';
import { startEmbeddedPostgres } from '../../tools/startup/postgres';
import { startEmbeddedTemporal } from '../../tools/startup/temporal';
import { startMailViewer } from '../../tools/mail-viewer/server';
import { testDocumentKeys, testPayloadKeys, written } from '../support/payloadKeys';

export interface Installation {
  baseUrl: string;
  ownerUrl: string;
  appUrl: string;
  temporalAddress: string;
  /** Process ids, by part. */
  parts: Record<string, number>;
  /** Ends the worker: what is measured after is the API alone. */
  stopWorker: () => Promise<void>;
  /** Starts the worker of the bare workflow beside the product's. */
  startBareWorker: () => void;
  stop: () => Promise<void>;
}

/** Starts it with the people and customers of the demo and nothing that ever happened between them. */
export async function install(): Promise<Installation> {
  const folder = dataFolder(await mkdtemp(path.join(os.tmpdir(), 'jalon-bench-')));
  const closers: (() => Promise<unknown>)[] = [() => rm(folder.root, { recursive: true, force: true })];
  const stop = async () => {
    for (const close of closers.splice(0).reverse()) await close();
  };
  try {
    return await start();
  } catch (error) {
    await stop();
    throw error;
  }

  async function start(): Promise<Installation> {
    const postgres = await startEmbeddedPostgres({
      dataDir: folder.inside('postgres'),
      logFile: folder.logFile('postgres'),
      pidFile: folder.pidFile('postgres'),
      ownerPassword: 'bench-only',
    });
    closers.push(() => postgres.stop());
    const temporal = await startEmbeddedTemporal({
      program: await engineProgram(TEMPORAL_SERVER),
      namespace: 'default',
      databaseFile: folder.inside('temporal', 'temporal.db'),
      logFile: folder.logFile('temporal'),
      pidFile: folder.pidFile('temporal'),
    });
    closers.push(() => temporal.stop());
    const [product, register, viewer, port] = await Promise.all([
      builtProduct(),
      startRegisterSimulator(),
      startMailViewer({ folder: folder.inside('mails') }),
      freePort(),
    ]);
    closers.push(() => Promise.all([register.close(), viewer.close()]));

    await ensureDatabase(postgres.url('postgres'), 'jalon');
    const ownerUrl = onDatabase(postgres.url('postgres'), 'jalon');
    await migrateToLatest(ownerUrl);
    const appUrl = await ensureAppRole(ownerUrl);
    await loadDemo(ownerUrl, new Date(), { stories: false });

    const baseUrl = `http://127.0.0.1:${port}`;
    const env = {
      ...process.env,
      DATABASE_URL: '',
      APP_DATABASE_URL: appUrl,
      TEMPORAL_ADDRESS: temporal.address,
      PORT: String(port),
      HOST: '127.0.0.1',
      PUBLIC_URL: baseUrl,
      JALON_DATA_DIR: folder.root,
      SESSION_SECRET: 'only-for-the-bench-only-for-the-bench',
      PAYLOAD_KEYS: written(testPayloadKeys),
      DOCUMENT_KEYS: written(testDocumentKeys),
      JALON_DEMO: 'true',
      SMTP_URL: viewer.smtpUrl,
      REGISTER_URL: register.url,
    };
    const keep = (child: RunningChild) => {
      closers.push(() => child.stop());
      return child;
    };
    const worker = keep(launch('worker', env, folder, product));
    const api = keep(launch('api', env, folder, product));
    await untilReady(baseUrl, [{ firstDeath: worker.exited }, { firstDeath: api.exited }]);

    const parts: Record<string, number> = {
      api: api.pid,
      worker: worker.pid,
      postgres: postgres.pid,
      temporal: temporal.pid,
    };
    return {
      baseUrl,
      ownerUrl,
      appUrl,
      temporalAddress: temporal.address,
      stop,
      parts,
      stopWorker: () => worker.stop(),
      startBareWorker: () => {
        const command = ['--import', 'tsx', path.join(__dirname, 'bare', 'worker.ts')];
        parts['bare worker'] = keep(
          startChild({
            name: 'bare-worker',
            command: process.execPath,
            args: command,
            env: { ...env, DATABASE_URL: ownerUrl },
            logFile: folder.logFile('bare-worker'),
            pidFile: folder.pidFile('bare-worker'),
          }),
        ).pid;
      },
    };
  }
}

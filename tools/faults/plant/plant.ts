/** The whole product on services of its own, under the hand of whoever breaks it: APIs, workers, one PostgreSQL, one Temporal, links between them. */
import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { testDocumentKeys, testPayloadKeys, written } from '../../../tests/support/payloadKeys';
import { startRegisterSimulator } from '../../../integrations/register/simulator/start';
import { loadDemo } from '../../demo/load';
import { startMailViewer } from '../../mail-viewer/server';
import { untilReady } from '../../startup/application';
import { dataFolder, type DataFolder } from '../../startup/data-folder';
import { engineProgram } from '../../startup/engine-program';
import { TEMPORAL_SERVER } from '../../startup/pinned-wheels';
import { tail } from '../../startup/log-file';
import { freePort } from '../../startup/ports';
import { startEmbeddedTemporal } from '../../startup/temporal';
import { applicationLauncher } from './application';
import { layCluster } from './cluster';
import { prepareDatabase, refuseForgetful, startDatabase } from './database';
import { openLink, type Link } from './link';
import { openOrders, type Orders } from './orders';
import { createPart, type Part } from './part';

export interface PlantOptions {
  apis?: number;
  workers?: number;
  /** Settings of PostgreSQL, for the test of a forgetful one. */
  databaseSettings?: Readonly<Record<string, string>>;
  /** The newest migration of the schema; all of them when not given. */
  schema?: string;
  /** Dynamic configuration of the engine. */
  engineSettings?: Readonly<Record<string, string>>;
  /** More for APIs and workers: the addresses of systems that the test simulates. */
  settings?: Readonly<Record<string, string>>;
  /** The folder of another build, as in the middle of a deployment: the first API and the first worker are of it. */
  previous?: string;
}

export interface Plant {
  folder: DataFolder;
  baseUrls: string[];
  /** Of the database's owner, not by the link. */
  ownerUrl: string;
  /** Of the engine, not by the link. */
  temporalAddress: string;
  documentsDir: string;
  mailFolder: string;
  postgres: Part;
  temporal: Part;
  apis: Part[];
  workers: Part[];
  links: Readonly<Record<'database' | 'engine' | 'mail', Link>>;
  orders: Orders;
  /** The engine forgets everything, and is started again. */
  wipeEngine: () => Promise<void>;
  untilReady: () => Promise<void>;
  stop: () => Promise<void>;
}

async function links(ports: { database: number; engine: number; mail: number }) {
  return {
    database: await openLink(ports.database),
    engine: await openLink(ports.engine),
    mail: await openLink(ports.mail),
  };
}

function throughLink(url: string, { port }: Link): string {
  const linked = new URL(url);
  linked.port = String(port);
  return linked.toString();
}

const numbered = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_nothing, index) => make(index + 1));

/** The engine of this folder, its store in a file that can be wiped. */
async function engineOf(folder: DataFolder, port: number, settings: PlantOptions['engineSettings']) {
  return {
    program: await engineProgram(TEMPORAL_SERVER),
    namespace: 'default',
    databaseFile: folder.inside('temporal', 'temporal.db'),
    logFile: folder.logFile('temporal'),
    pidFile: folder.pidFile('temporal'),
    port,
    ...(settings && { settings }),
  };
}

/** What every application is started with: all that it talks to stands behind a link that can be cut. */
const settingsOf = (folder: DataFolder, linked: Plant['links'], appUrl: string) => ({
  DATABASE_URL: '',
  APP_DATABASE_URL: throughLink(appUrl, linked.database),
  TEMPORAL_ADDRESS: `127.0.0.1:${linked.engine.port}`,
  HOST: '127.0.0.1',
  JALON_DATA_DIR: folder.root,
  SESSION_SECRET: 'only-for-faults-only-for-faults-only',
  JALON_DEMO: 'true',
  SMTP_URL: `smtp://127.0.0.1:${linked.mail.port}`,
  PAYLOAD_KEYS: written(testPayloadKeys),
  DOCUMENT_KEYS: written(testDocumentKeys),
});

/** The APIs and the workers, none of them started. */
async function makeApplications(
  folder: DataFolder,
  env: NodeJS.ProcessEnv,
  counts: { apis: number; workers: number; previous: string | undefined },
) {
  const launch = await applicationLauncher(folder);
  const buildOf = (number: number) => (number === 1 ? counts.previous : undefined);
  const ports = await Promise.all(numbered(counts.apis, () => freePort()));
  const baseUrls = ports.map((port) => `http://127.0.0.1:${port}`);
  // One public address for all, as behind a proxy: it is what an Origin is compared with.
  const publicUrl = baseUrls[0] ?? '';
  const apis = ports.map((port, index) =>
    launch(`api${index + 1}`, 'api', { ...env, PORT: String(port), PUBLIC_URL: publicUrl }, buildOf(index + 1)),
  );
  const workers = numbered(counts.workers, (number) => launch(`worker${number}`, 'worker', env, buildOf(number)));
  return { apis, workers, baseUrls };
}

async function allServe(baseUrls: readonly string[], applications: readonly Part[]): Promise<void> {
  const deaths = applications.map((part) => ({ firstDeath: part.ended() }));
  await Promise.all(baseUrls.map((baseUrl) => untilReady(baseUrl, deaths)));
}

/** Starts everything on the demo's firm, without its stories, and settles when each API serves. */
export async function startPlant({
  apis: apiCount = 1,
  workers: workerCount = 1,
  databaseSettings,
  schema,
  engineSettings,
  settings,
  previous,
}: PlantOptions = {}): Promise<Plant> {
  const folder = dataFolder(await mkdtemp(path.join(os.tmpdir(), 'jalon-plant-')));
  const [databasePort, enginePort] = [await freePort(), await freePort()];
  const closers: (() => unknown)[] = [() => rmSync(folder.root, { recursive: true, force: true })];
  const stop = async () => {
    for (const close of closers.splice(0).reverse()) await close();
  };
  try {
    const postgres = createPart('postgres', () => startDatabase(folder, databasePort, databaseSettings));
    closers.push(postgres.stopGently);
    const engine = await engineOf(folder, enginePort, engineSettings);
    const temporal = createPart('temporal', () => startEmbeddedTemporal(engine));
    closers.push(temporal.stopGently);
    if (schema === undefined) await layCluster(folder.inside('postgres'));
    await Promise.all([postgres.start(), temporal.start()]);

    const { ownerUrl, appUrl } = await prepareDatabase(databasePort, schema);
    await refuseForgetful(ownerUrl);
    const documentsDir = folder.inside('documents');
    await loadDemo(ownerUrl, new Date(), { stories: false });

    const [register, viewer] = await Promise.all([
      startRegisterSimulator(),
      startMailViewer({ folder: folder.inside('mails') }),
    ]);
    closers.push(register.close, viewer.close);
    const mailPort = Number(new URL(viewer.smtpUrl).port);
    const linked = await links({ database: databasePort, engine: enginePort, mail: mailPort });
    closers.push(...Object.values(linked).map(({ close }) => close));
    const orders = openOrders(folder.inside('faults'));

    const env = {
      ...process.env,
      ...settingsOf(folder, linked, appUrl),
      REGISTER_URL: register.url,
      ...settings,
      JALON_FAULTS_DIR: orders.folder,
    };
    const { apis, workers, baseUrls } = await makeApplications(folder, env, {
      apis: apiCount,
      workers: workerCount,
      previous,
    });
    const applications = [...workers, ...apis];
    closers.push(() => Promise.all(applications.map((part) => part.stopGently())));
    await Promise.all(applications.map((part) => part.start()));

    const plant: Plant = {
      folder,
      baseUrls,
      ownerUrl,
      documentsDir,
      postgres,
      temporal,
      apis,
      workers,
      orders,
      stop,
      temporalAddress: `127.0.0.1:${enginePort}`,
      mailFolder: folder.inside('mails'),
      links: linked,
      wipeEngine: async () => {
        await temporal.kill();
        rmSync(folder.inside('temporal'), { recursive: true, force: true });
        await temporal.start();
      },
      untilReady: () => allServe(baseUrls, applications),
    };
    await plant.untilReady();
    return plant;
  } catch (error) {
    const logs = ['postgres', 'temporal', 'worker1', 'api1'].map((name) => tail(folder.logFile(name))).join('\n');
    await stop();
    throw new Error(`the plant did not start:\n${logs}`, { cause: error });
  }
}

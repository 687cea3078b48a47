/** `npm start`: everything Jalon needs, from an empty folder to a served page, and back to nothing running on Ctrl-C. */
import { documentStoreOf, rekeyDocumentsOf, saidOf } from './documents/start';
import { loadDemo, DEMO_PASSWORD } from './demo/load';
import { migrateToLatest } from '../db/migrate';
import { readStartVariables } from '../platform/config';
import { shutdownInOrder, type Closer } from '../platform/shutdown';
import { ensureAppRole } from './startup/app-role';
import { startApplication, traceOf, untilReady } from './startup/application';
import { dataFolder, lock, secretsOf } from './startup/data-folder';
import { startSurroundings } from './startup/demo';
import { endLeftover } from './startup/leftover';
import { assertPortFree } from './startup/ports';
import { step } from './startup/progress';
import { provideDatabase, provideEngine } from './startup/services';
import { inUse } from './build/madeOnce';
import { builtProduct } from './build/product';
import { buildWebIfChanged } from './startup/web-build';
import { welcome } from './startup/welcome';

const STOP_LIMIT_MS = 45_000;

/** Closed in this order at the end: the last started first. */
const closers: Closer[] = [];
const onStarted = (closer: Closer) => void closers.unshift(closer);
const report = (message: string) => console.error(`\n  ✗ ${message}`);
const end = shutdownInOrder(closers, {
  limitMs: STOP_LIMIT_MS,
  onProblem: (message, cause) => report(cause instanceof Error ? `${message} : ${cause.message}` : message),
});

async function start(): Promise<void> {
  const variables = readStartVariables();
  const folder = dataFolder(variables.JALON_DATA_DIR);
  onStarted({ name: 'verrou', close: lock(folder) });
  for (const name of ['api', 'worker'] as const) await endLeftover(folder.pidFile(name), traceOf(name));
  await assertPortFree(variables.PORT, variables.HOST);

  console.log('\n  Démarrage de Jalon');
  const secrets = secretsOf(folder);
  const keyrings = {
    PAYLOAD_KEYS: process.env.PAYLOAD_KEYS || secrets.payloadKeys,
    DOCUMENT_KEYS: process.env.DOCUMENT_KEYS || secrets.documentKeys,
  };
  const { documentsDir, documentKeys } = documentStoreOf(readStartVariables({ ...process.env, ...keyrings }));
  const context = { folder, ownerPassword: secrets.ownerPassword, report, onStarted };
  const demo = variables.JALON_DEMO ?? variables.DATABASE_URL === undefined;
  const [ownerUrl, engine, product] = await Promise.all([
    provideDatabase(variables, context),
    provideEngine(variables, context),
    step('Serveur', builtProduct, () => 'construit'),
    step('Écrans', buildWebIfChanged, (built) => (built ? 'construits' : 'inchangés')),
  ]);
  await step(
    'Schéma de la base',
    () => migrateToLatest(ownerUrl),
    ({ applied }) => (applied.length === 0 ? 'à jour' : `${applied.length} changements`),
  );
  const appDatabaseUrl = variables.APP_DATABASE_URL ?? (await ensureAppRole(ownerUrl));
  if (demo)
    await step(
      'Données de démonstration',
      () => loadDemo(ownerUrl, new Date(), { documentsDir, documentKeys }),
      ({ loaded }) => (loaded ? 'chargées' : 'déjà là'),
    );
  await step('Clés des documents', () => rekeyDocumentsOf(ownerUrl, documentsDir, documentKeys), saidOf);
  const around = demo
    ? await step('Systèmes simulés et boîte aux lettres', () => startSurroundings(variables, folder, onStarted))
    : undefined;

  const baseUrl = `http://${variables.HOST === '0.0.0.0' ? '127.0.0.1' : variables.HOST}:${variables.PORT}`;
  const env = {
    ...process.env,
    // Neither the API nor the worker may hold the owner's address: row-level security does not bind an owner.
    DATABASE_URL: '',
    APP_DATABASE_URL: appDatabaseUrl,
    TEMPORAL_ADDRESS: engine.address,
    JALON_DATA_DIR: folder.root,
    ...keyrings,
    AUDIT_KEY: process.env.AUDIT_KEY || secrets.auditKey,
    SESSION_SECRET: variables.SESSION_SECRET ?? secrets.sessionSecret,
    JALON_DEMO: String(demo),
    ...(around && {
      REGISTER_URL: around.registerUrl,
      PLATFORM_URL: around.platformUrl,
      VAULT_URL: around.vaultUrl,
      LOOP_URL: around.loopUrl,
      ...around.hubspot,
      SMTP_URL: around.smtpUrl,
    }),
  };
  onStarted({ name: 'serveur construit', close: inUse(product) });
  await step('API et worker', async () => {
    const children = [];
    for (const name of ['worker', 'api'] as const) {
      const child = await startApplication(name, env, folder, product);
      onStarted({ name, close: child.stop });
      children.push(child);
    }
    await untilReady(baseUrl, children);
  });
  await welcome({
    baseUrl: variables.PUBLIC_URL ?? baseUrl,
    demoPassword: demo ? DEMO_PASSWORD : undefined,
    mails: around?.mails,
    temporalScreens: engine.screens,
    logs: folder.inside('logs'),
  });
}

process.once('SIGINT', () => console.log('\n  Arrêt en cours…'));
start().catch(async (error: unknown) => {
  report(error instanceof Error ? error.message : String(error));
  await end(1);
});

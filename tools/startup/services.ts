/** The database and the engine: those the environment names, else embedded ones, kept running. */
import type { StartVariables } from '../../platform/config';
import type { Closer } from '../../platform/shutdown';
import { ensureDatabase, onDatabase, withClient } from './database';
import type { DataFolder } from './data-folder';
import { engineProgram } from './engine-program';
import { TEMPORAL_SERVER } from './pinned-wheels';
import { freePort } from './ports';
import { startEmbeddedPostgres } from './postgres';
import { step } from './progress';
import { supervise } from './supervise';
import { answers, startEmbeddedTemporal } from './temporal';

export interface ServiceContext {
  folder: DataFolder;
  ownerPassword: string;
  report: (message: string) => void;
  /** Receives what must be closed at the end, first started last. */
  onStarted: (closer: Closer) => void;
}

const DATABASE = 'jalon';

/** @returns the owner's address of Jalon's database. @throws when the given one does not answer, with the variable's name. */
export async function provideDatabase(
  { DATABASE_URL: given }: StartVariables,
  context: ServiceContext,
): Promise<string> {
  if (given !== undefined) {
    await step('Base de données (DATABASE_URL)', () =>
      withClient(given, (client) => client.query('SELECT 1')).catch(named('DATABASE_URL')),
    );
    return given;
  }
  return step('PostgreSQL embarqué', () => embeddedDatabase(context));
}

async function embeddedDatabase({ folder, ownerPassword, report, onStarted }: ServiceContext): Promise<string> {
  const port = await freePort();
  const options = {
    dataDir: folder.inside('postgres'),
    logFile: folder.logFile('postgres'),
    pidFile: folder.pidFile('postgres'),
    ownerPassword,
    port,
  };
  let serverUrl = '';
  const start = async () => {
    const server = await startEmbeddedPostgres(options);
    serverUrl = server.url('postgres');
    return server;
  };
  const { stop } = await supervise('PostgreSQL', start, report);
  onStarted({ name: 'PostgreSQL', close: stop });
  await ensureDatabase(serverUrl, DATABASE);
  return onDatabase(serverUrl, DATABASE);
}

export interface Engine {
  address: string;
  /** Address of Temporal's own screens, when it is the embedded one. */
  screens: string | undefined;
}

/** @returns where Temporal answers. @throws when the given one does not answer, with the variable's name. */
export async function provideEngine(
  { TEMPORAL_ADDRESS: given, TEMPORAL_NAMESPACE: namespace }: StartVariables,
  context: ServiceContext,
): Promise<Engine> {
  if (given !== undefined) {
    await step('Temporal (TEMPORAL_ADDRESS)', async () => {
      if (!(await answers(given, namespace)))
        throw new Error(
          `TEMPORAL_ADDRESS : aucun serveur Temporal ne répond à ${given} pour l’espace de noms « ${namespace} ».`,
        );
    });
    return { address: given, screens: undefined };
  }
  const program = await step('Programme Temporal', () => engineProgram(TEMPORAL_SERVER));
  return step('Temporal embarqué', () => embeddedEngine(program, namespace, context));
}

async function embeddedEngine(
  program: string,
  namespace: string,
  { folder, report, onStarted }: ServiceContext,
): Promise<Engine> {
  const [port, screensPort] = [await freePort(), await freePort()];
  const options = {
    program,
    namespace,
    databaseFile: folder.inside('temporal', 'temporal.db'),
    logFile: folder.logFile('temporal'),
    pidFile: folder.pidFile('temporal'),
    port,
    screensPort,
  };
  const { stop } = await supervise('Temporal', () => startEmbeddedTemporal(options), report);
  onStarted({ name: 'Temporal', close: stop });
  return { address: `127.0.0.1:${port}`, screens: `http://127.0.0.1:${screensPort}` };
}

const named = (variable: string) => (cause: unknown) => {
  throw new Error(`${variable} : la base ne répond pas (${cause instanceof Error ? cause.message : String(cause)}).`, {
    cause,
  });
};

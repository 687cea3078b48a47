/** Every process of the product on a server that skips time, with a real database, the API's own door and a mailbox that only remembers. */
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import type { DataConverter } from '@temporalio/common';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import knex, { type Knex } from 'knex';
import { createCaseActivities, createEffectActivities, createRegisterActivities } from '../../activities';
import { buildApp } from '../../api/app';
import { createHub } from '../../api/events/hub';
import { SessionStore } from '../../api/middleware/sessionStore';
import { openPool } from '../../db/pool';
import { companiesOfCases } from '../../db/cases/companyOf';
import type { CaseRef } from '../../domain/cases/kinds';
import { createFileStore } from '../../integrations/document-store/fileStore';
import { tellNews } from '../../integrations/engine/news';
import { createTeller } from '../../integrations/engine/teller';
import type { Mail } from '../../integrations/mail/port';
import type { CompanyRegister } from '../../integrations/register/port';
import type { Keyring } from '../../platform/keyring';
import { createPaperDrawer } from '../../integrations/pdf/drawer';
import { createPdfReader } from '../../integrations/pdf/reader';
import { createLogger } from '../../platform/logger';
import { createDataConverter } from '../../platform/payload-codec';
import { createWorkers } from '../../platform/workers';
import { builtProduct } from '../../tools/build/product';
import { DEMO_PASSWORD, loadPeople, loadReference } from '../../tools/demo/load';
import { ApiClient } from './apiClient';
import { testDocumentKeys, testPayloadKeys } from './payloadKeys';
import { createTestDatabase } from './postgres';
import { emailOf, expectStatus } from './story';
import { timeSkippingEnvironment } from './temporal';

export interface ProcessBench {
  env: TestWorkflowEnvironment;
  /** The owner's connection, outside the wall: for looking. */
  owner: Knex;
  mails: Mail[];
  /** Somebody of the demo firm, with a session. */
  login: (name: string) => Promise<ApiClient>;
  /** Skips time to this instant; decisions given afterwards are dated from there. */
  skipTo: (instant: Date) => Promise<void>;
  close: () => Promise<void>;
}

const register: CompanyRegister = { lookup: () => Promise.resolve({ kind: 'unknown' }) };

const fail = (error: unknown) => {
  throw error;
};

async function arrange(owner: Knex): Promise<void> {
  await owner.transaction(async (trx) => {
    await loadPeople(trx, await loadReference(trx, new Date()));
  });
}

async function startWorkers(
  env: TestWorkflowEnvironment,
  dataConverter: DataConverter,
  pool: Knex,
  tell: (ref: CaseRef) => void,
  mails: Mail[],
): Promise<() => Promise<void>> {
  const workers = await createWorkers({
    connection: env.nativeConnection,
    namespace: env.namespace ?? 'default',
    dataConverter,
    workflows: { workflowBundle: { codePath: path.join(await builtProduct(), 'workflows/bundle.js') } },
    activities: {
      cases: createCaseActivities({
        knex: pool,
        tellNews: tell,
        announce: () => undefined,
        announceTold: () => undefined,
        publishChange: () => undefined,
        onError: fail,
      }),
      effects: createEffectActivities({
        knex: pool,
        publicUrl: 'http://jalon.example',
        mailer: { send: (mail) => Promise.resolve(void mails.push(mail)) },
      }),
      integrations: createRegisterActivities({ knex: pool, register }),
    },
  });
  const running = Promise.all(workers.map(({ worker }) => worker.run()));
  return async () => {
    workers.forEach(({ worker }) => worker.shutdown());
    await running;
  };
}

/** Starts it with the demo's people and catalogue, without any account (some seconds). Close it in `afterAll`. */
export async function startProcessBench(keys: Keyring = testPayloadKeys): Promise<ProcessBench> {
  const database = await createTestDatabase();
  const owner = knex({ client: 'pg', connection: database.ownerUrl, pool: { min: 0, max: 2 } });
  await arrange(owner);
  const pool = openPool({ url: database.appUrl, name: 'test-processes' });
  const dataConverter = createDataConverter({ keys, companyOf: companiesOfCases(pool).of, onError: fail });
  const env = await timeSkippingEnvironment(dataConverter);
  const sessions = new SessionStore({ url: database.appUrl, onError: fail });
  const documentsDir = mkdtempSync(path.join(os.tmpdir(), 'jalon-test-documents-'));
  const mails: Mail[] = [];
  const tell = createTeller({ tell: (ref) => tellNews(env.client, ref), onError: fail });
  const stopWorkers = await startWorkers(env, dataConverter, pool, tell, mails);
  let skippedMs = 0;
  const changes = createHub();
  const server = createServer(
    buildApp({
      pool,
      sessions,
      register,
      tellNews: tell,
      changes,
      papers: createPaperDrawer(),
      pdfs: createPdfReader(),
      documents: createFileStore({ directory: documentsDir, keys: testDocumentKeys }),
      publishChange: () => undefined,
      readiness: [],
      clock: () => new Date(Date.now() + skippedMs),
      logger: createLogger({ service: 'api', level: 'fatal' }),
      config: {
        demo: false,
        publicUrl: 'http://jalon.example',
        sessionSecret: 'x'.repeat(32),
        loginLimits: { windowMs: 60_000, perAccount: 1000, perAddress: 10_000 },
        webDir: undefined,
      },
    }),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    env,
    owner,
    mails,
    login: (name) => new ApiClient(url).login({ email: emailOf(name), password: DEMO_PASSWORD }),
    skipTo: async (instant) => {
      const wait = instant.getTime() - (await env.currentTimeMs());
      if (wait > 0) await env.sleep(wait);
      skippedMs = (await env.currentTimeMs()) - Date.now();
    },
    close: async () => {
      changes.closeAll();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await stopWorkers();
      await sessions.end();
      await Promise.all([pool.destroy(), owner.destroy(), env.teardown()]);
      await database.drop();
      rmSync(documentsDir, { recursive: true });
    },
  };
}

/** A prospect that the register does not know, typed by hand. */
export async function recordCompany(consultant: ApiClient, siren: string): Promise<{ id: string }> {
  const body = {
    identifier: siren,
    legalName: `Société ${siren}`,
    tradeName: `Société ${siren}`,
    legalForm: '5710',
    apeCode: '69.20Z',
    addressLine: '1 rue des Essais',
    postcode: '35000',
    city: 'Rennes',
    civility: null,
    firstName: null,
    lastName: null,
    phone: null,
    invoiceEmails: ['factures@exemple.example'],
    sourceType: null,
    source: null,
    clientLeadPartnerId: null,
    accountManagerId: null,
  };
  return expectStatus(await consultant.post<{ id: string }>('/accounts', { body }), 201);
}

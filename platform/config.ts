/** The environment, read once at start: a wrong variable stops the process with its name and what to write instead. */
import type { KeyObject } from 'node:crypto';
import path from 'node:path';
import { z } from 'zod';
import { parseKeyring, type Keyring } from './keyring';
import { parseSigningKey } from './signing-key';

const postgresUrl = z
  .string()
  .regex(/^postgres(ql)?:\/\/.+/, 'doit ressembler à postgres://utilisateur:motdepasse@hote:5432/base');
const httpUrl = z.string().regex(/^https?:\/\/[^/]+/, 'doit être une adresse http:// ou https://');
const flag = z
  .enum(['true', 'false', '1', '0'], 'doit être true ou false')
  .transform((text) => text === 'true' || text === '1');
const port = z
  .string()
  .regex(/^\d+$/, 'doit être un nombre entier')
  .transform(Number)
  .refine((value) => value <= 65535, 'doit être au plus 65535');

/** Every variable Jalon knows. The names in `docker-compose.yml` are tested against this list. */
const variables = z.object({
  DATABASE_URL: postgresUrl.optional(),
  APP_DATABASE_URL: postgresUrl,
  TEMPORAL_ADDRESS: z.string().regex(/^\S+:\d+$/, 'doit ressembler à hote:7233'),
  TEMPORAL_NAMESPACE: z.string().min(1, 'ne doit pas être vide').default('default'),
  PORT: port.default(3000),
  HOST: z.string().min(1, 'ne doit pas être vide').default('127.0.0.1'),
  JALON_DATA_DIR: z.string().min(1, 'ne doit pas être vide').default('.data'),
  JALON_DOCUMENTS_DIR: z.string().min(1, 'ne doit pas être vide').optional(),
  SESSION_SECRET: z.string().min(32, 'doit compter au moins 32 caractères (openssl rand -hex 32)'),
  JALON_DEMO: flag.default(false),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\/.+/, 'doit ressembler à smtp://hote:25')
    .optional(),
  MAIL_FROM: z
    .string()
    .includes('@', { message: 'doit contenir une adresse e-mail' })
    .default('Jalon <ne-pas-repondre@jalon.example>'),
  REGISTER_URL: httpUrl.default('https://recherche-entreprises.api.gouv.fr'),
  PLATFORM_URL: httpUrl.optional(),
  VAULT_URL: httpUrl.optional(),
  LOOP_URL: httpUrl.optional(),
  HUBSPOT_URL: httpUrl.default('https://api.hubapi.com'),
  HUBSPOT_TOKEN: z.string().min(1).optional(),
  HUBSPOT_COMPANY: z.string().min(1).optional(),
  HUBSPOT_SECRET: z.string().min(1).optional(),
  HUBSPOT_APP_ID: z.string().min(1).optional(),
  CLAMD_ADDRESS: z
    .string()
    .regex(/^\S+:\d+$/, 'doit ressembler à hote:3310')
    .optional(),
  PUBLIC_URL: httpUrl.optional(),
  LOG_LEVEL: z
    .enum(
      ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'],
      'doit être fatal, error, warn, info, debug, trace ou silent',
    )
    .default('info'),
  PAYLOAD_KEYS: z.string().transform(parseKeyring).optional(),
  DOCUMENT_KEYS: z.string().transform(parseKeyring),
  AUDIT_KEY: z.string().transform(parseSigningKey).optional(),
  JALON_ANCHORS_DIR: z.string().min(1, 'ne doit pas être vide').optional(),
});

export type VariableName = keyof typeof variables.shape;
export const KNOWN_VARIABLES = Object.keys(variables.shape) as VariableName[];

type Parsed = z.output<typeof variables>;

export interface HubSpotConfig {
  baseUrl: string;
  /** Of a private application. */
  token: string;
  /** Code of the one company whose records go there: others of the same installation have nothing to do with it. */
  companyCode: string;
  /** Signs what HubSpot tells; undefined: it is not listened to. */
  secret: string | undefined;
  /** As events name what that application wrote itself. */
  appId: string | undefined;
}

/** What the API and the worker run with. Paths are absolute, `publicUrl` has no trailing slash. */
export interface Config {
  /** The restricted role `jalon_app`: the only one the API and the worker ever use. */
  appDatabaseUrl: string;
  /** The owner, for migrations and tools; undefined in a process that must not have it. */
  ownerDatabaseUrl: string | undefined;
  temporalAddress: string;
  temporalNamespace: string;
  port: number;
  host: string;
  dataDir: string;
  documentsDir: string;
  sessionSecret: string;
  demo: boolean;
  /** Undefined: mails stay in the queue, nothing leaves. */
  smtpUrl: string | undefined;
  mailFrom: string;
  registerUrl: string;
  /** Undefined: what is entered for that system waits, and its account says so. */
  platformUrl: string | undefined;
  vaultUrl: string | undefined;
  loopUrl: string | undefined;
  /** Undefined: nothing goes to HubSpot and nothing comes from it. */
  hubspot: HubSpotConfig | undefined;
  /** Undefined: nobody looks through deposits for malware. */
  clamdAddress: string | undefined;
  publicUrl: string;
  logLevel: Parsed['LOG_LEVEL'];
  /** Undefined: Temporal keeps payloads in clear. */
  payloadKeys: Keyring | undefined;
  /** Master keys of the documents' own keys. */
  documentKeys: Keyring;
  /** Signs the head of the audit; undefined: it is not anchored. */
  auditKey: KeyObject | undefined;
  anchorsDir: string;
}

/** Thrown when the environment cannot be used; the message has one line per variable, each with its name. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  constructor(readonly problems: readonly { variable: string; problem: string }[]) {
    super(
      ['Configuration refusée :', ...problems.map(({ variable, problem }) => `  ${variable} : ${problem}`)].join('\n'),
    );
  }
}

/**
 * Reads the configuration of the API and the worker.
 * An empty variable counts as absent: compose files and shells write `NAME=` for "not set".
 * @throws ConfigError naming every variable that is missing or wrong, all at once.
 */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  return toConfig(parse(variables, env));
}

/** The variables that the start-up tool reads: what it starts by itself is optional, demo and register depend on what it starts. */
const startVariables = variables
  .partial({ APP_DATABASE_URL: true, TEMPORAL_ADDRESS: true, SESSION_SECRET: true, DOCUMENT_KEYS: true })
  .extend({ JALON_DEMO: flag.optional(), REGISTER_URL: httpUrl.optional(), HUBSPOT_URL: httpUrl.optional() });
export type StartVariables = z.output<typeof startVariables>;

/**
 * Reads the environment of `npm start`, where databases, engine and secret may be absent.
 * @throws ConfigError like `readConfig`.
 */
export function readStartVariables(env: NodeJS.ProcessEnv = process.env): StartVariables {
  return parse(startVariables, env);
}

function parse<Shape extends z.ZodType>(schema: Shape, env: NodeJS.ProcessEnv): z.output<Shape> {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  throw new ConfigError(
    result.error.issues.map(({ path: [name], message }) => {
      const variable = String(name);
      return { variable, problem: variable in given ? message : 'est obligatoire et absente' };
    }),
  );
}

/** @throws ConfigError with a token and no company: which one's records leave is never guessed */
function hubspotOf({
  HUBSPOT_URL,
  HUBSPOT_TOKEN,
  HUBSPOT_COMPANY,
  HUBSPOT_SECRET,
  HUBSPOT_APP_ID,
}: Parsed): HubSpotConfig | undefined {
  if (HUBSPOT_TOKEN === undefined) return undefined;
  if (HUBSPOT_COMPANY === undefined)
    throw new ConfigError([{ variable: 'HUBSPOT_COMPANY', problem: 'est obligatoire avec HUBSPOT_TOKEN' }]);
  return {
    baseUrl: HUBSPOT_URL.replace(/\/+$/, ''),
    token: HUBSPOT_TOKEN,
    companyCode: HUBSPOT_COMPANY,
    secret: HUBSPOT_SECRET,
    appId: HUBSPOT_APP_ID,
  };
}

function toConfig(parsed: Parsed): Config {
  const dataDir = path.resolve(parsed.JALON_DATA_DIR);
  return {
    appDatabaseUrl: parsed.APP_DATABASE_URL,
    ownerDatabaseUrl: parsed.DATABASE_URL,
    temporalAddress: parsed.TEMPORAL_ADDRESS,
    temporalNamespace: parsed.TEMPORAL_NAMESPACE,
    port: parsed.PORT,
    host: parsed.HOST,
    dataDir,
    documentsDir: path.resolve(parsed.JALON_DOCUMENTS_DIR ?? path.join(dataDir, 'documents')),
    sessionSecret: parsed.SESSION_SECRET,
    demo: parsed.JALON_DEMO,
    smtpUrl: parsed.SMTP_URL,
    mailFrom: parsed.MAIL_FROM,
    registerUrl: parsed.REGISTER_URL.replace(/\/+$/, ''),
    platformUrl: parsed.PLATFORM_URL?.replace(/\/+$/, ''),
    vaultUrl: parsed.VAULT_URL?.replace(/\/+$/, ''),
    loopUrl: parsed.LOOP_URL?.replace(/\/+$/, ''),
    hubspot: hubspotOf(parsed),
    clamdAddress: parsed.CLAMD_ADDRESS,
    publicUrl: (parsed.PUBLIC_URL ?? `http://${parsed.HOST}:${parsed.PORT}`).replace(/\/+$/, ''),
    logLevel: parsed.LOG_LEVEL,
    payloadKeys: parsed.PAYLOAD_KEYS,
    documentKeys: parsed.DOCUMENT_KEYS,
    auditKey: parsed.AUDIT_KEY,
    anchorsDir: path.resolve(parsed.JALON_ANCHORS_DIR ?? path.join(dataDir, 'audit-anchors')),
  };
}

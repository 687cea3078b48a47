/** The folder that holds everything one copy of Jalon keeps, and the lock that gives it to one start at a time. */
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { newSigningKey } from '../../platform/signing-key';
import { livingOwner } from './leftover';

export interface DataFolder {
  root: string;
  inside: (...names: string[]) => string;
  logFile: (name: string) => string;
  pidFile: (name: string) => string;
}

export function dataFolder(root: string): DataFolder {
  const inside = (...names: string[]) => path.join(path.resolve(root), ...names);
  return {
    root: inside(),
    inside,
    logFile: (name) => inside('logs', `${name}.log`),
    pidFile: (name) => inside('run', `${name}.pid`),
  };
}

/** Takes the folder for this process. @throws when another start holds it, with its process number. @returns gives it back */
export function lock(folder: DataFolder): () => void {
  const file = folder.pidFile('start');
  const holder = livingOwner(file, 'start.ts');
  if (holder !== undefined)
    throw new Error(
      `Jalon tourne déjà sur ${folder.root} (processus ${holder}). Arrêtez-le, ou donnez un autre dossier : JALON_DATA_DIR=.data2 PORT=3001 npm start`,
    );
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, `${process.pid}\n`);
  return () => rmSync(file, { force: true });
}

export interface Secrets {
  ownerPassword: string;
  sessionSecret: string;
  /** As `PAYLOAD_KEYS` writes it. */
  payloadKeys: string;
  /** As `DOCUMENT_KEYS` writes it. */
  documentKeys: string;
  /** As `AUDIT_KEY` writes it. */
  auditKey: string;
}

function newKeyring(): string {
  const name = `k-${randomBytes(4).toString('hex')}`;
  return JSON.stringify({ current: name, keys: { [name]: randomBytes(32).toString('base64') } });
}

/** The secrets of this copy, drawn at its first start and readable by its owner alone; those that an earlier build did not know are added. */
export function secretsOf(folder: DataFolder): Secrets {
  const file = folder.inside('secrets.json');
  const kept = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Partial<Secrets>) : {};
  const secrets: Secrets = {
    ownerPassword: randomBytes(24).toString('hex'),
    sessionSecret: randomBytes(32).toString('hex'),
    payloadKeys: newKeyring(),
    documentKeys: newKeyring(),
    auditKey: newSigningKey(),
    ...kept,
  };
  if (Object.keys(kept).length === Object.keys(secrets).length) return secrets;
  mkdirSync(folder.root, { recursive: true });
  // By rename: a start that is killed here must not leave half of them.
  writeFileSync(`${file}.new`, JSON.stringify(secrets), { mode: 0o600 });
  renameSync(`${file}.new`, file);
  return secrets;
}

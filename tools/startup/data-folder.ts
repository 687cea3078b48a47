/** The folder that holds everything one copy of Jalon keeps, and the lock that gives it to one start at a time. */
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { livingOwner } from './leftover';

export interface DataFolder {
  root: string;
  inside: (...names: string[]) => string;
  logFile: (name: string) => string;
  pidFile: (name: string) => string;
}

export function dataFolder(root: string): DataFolder {
  const inside = (...names: string[]) => path.join(path.resolve(root), ...names);
  return { root: inside(), inside, logFile: (name) => inside('logs', `${name}.log`), pidFile: (name) => inside('run', `${name}.pid`) };
}

/** Takes the folder for this process. @throws when another start holds it, with its process number. @returns gives it back */
export function lock(folder: DataFolder): () => void {
  const file = folder.pidFile('start');
  const holder = livingOwner(file, 'start.ts');
  if (holder !== undefined) throw new Error(`Jalon tourne déjà sur ${folder.root} (processus ${holder}). Arrêtez-le, ou donnez un autre dossier : JALON_DATA_DIR=.data2 PORT=3001 npm start`);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, `${process.pid}\n`);
  return () => rmSync(file, { force: true });
}

export interface Secrets {
  ownerPassword: string;
  sessionSecret: string;
}

/** The secrets of this copy, drawn at its first start and readable by its owner alone. */
export function secretsOf(folder: DataFolder): Secrets {
  const file = folder.inside('secrets.json');
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Secrets;
  const secrets = { ownerPassword: randomBytes(24).toString('hex'), sessionSecret: randomBytes(32).toString('hex') };
  mkdirSync(folder.root, { recursive: true });
  writeFileSync(file, JSON.stringify(secrets), { mode: 0o600 });
  return secrets;
}

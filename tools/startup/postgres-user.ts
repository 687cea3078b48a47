/** PostgreSQL refuses to run as root: then it runs as an account that every system has. */
import { execFileSync, spawnSync } from 'node:child_process';
import path from 'node:path';

export interface PostgresUser {
  uid: number;
  gid: number;
}

/** The account PostgreSQL must run as, or undefined when the current one will do. @throws when root and neither account exists. */
export function postgresUser(): PostgresUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const found = ['postgres', 'nobody'].map(idsOf).find((ids) => ids !== undefined);
  if (!found)
    throw new Error(
      'PostgreSQL ne peut pas tourner en root, et ni « postgres » ni « nobody » n’existe ici : créez un compte « postgres » (useradd postgres) ou lancez npm start sous un autre compte.',
    );
  return found;
}

function idsOf(name: string): PostgresUser | undefined {
  try {
    const id = (option: string) =>
      Number(execFileSync('id', [option, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    return undefined; // `id` fails when the account does not exist
  }
}

export interface Invocation {
  command: string;
  args: string[];
  uid?: number;
  gid?: number;
}

/**
 * How to run a program on a data folder as that user. A clone below a private folder (/root is 0700) cannot be reached by
 * another account: then the one capability of passing through folders is kept, by setpriv.
 */
export function runAs(user: PostgresUser | undefined, command: string, args: string[], dataFolder: string): Invocation {
  if (!user) return { command, args };
  if (canReach(user, command) && canReach(user, path.dirname(dataFolder))) return { command, args, ...user };
  const capability = '+dac_override';
  const become = [
    `--reuid=${user.uid}`,
    `--regid=${user.gid}`,
    '--clear-groups',
    `--inh-caps=${capability}`,
    `--ambient-caps=${capability}`,
  ];
  // initdb asks access(2), which sets capabilities of a non-root user aside unless this bit is on.
  return { command: 'setpriv', args: [...become, '--securebits=+no_setuid_fixup', command, ...args] };
}

function canReach(user: PostgresUser, file: string): boolean {
  return spawnSync('/bin/sh', ['-c', 'test -x "$0"', file], { ...user, cwd: '/' }).status === 0;
}

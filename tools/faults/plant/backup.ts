/** A base back-up of a running PostgreSQL by its own protocol: start, copy the files, stop, keep the label. No program is needed for it. */
import { spawnSync } from 'node:child_process';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { withClient } from '../../startup/database';
import { postgresUser } from '../../startup/postgres-user';

function run(command: string, ...args: string[]): void {
  const { status, stderr } = spawnSync(command, args, { encoding: 'utf8' });
  // A file that goes away while it is copied is what the journal is there for.
  if (status !== 0 && !/cannot (stat|open).*No such file/.test(stderr))
    throw new Error(`${command} ${args.join(' ')}: ${stderr}`);
}

/** Copies the cluster while it works. @param into does not exist yet */
export async function backUp(ownerUrl: string, dataDir: string, into: string): Promise<void> {
  await withClient(ownerUrl, async (client) => {
    await client.query("SELECT pg_backup_start('test', true)");
    run('cp', '-a', dataDir, into);
    const { rows } = await client.query<{ labelfile: string }>('SELECT labelfile FROM pg_backup_stop(false)');
    // The journal up to the stop, without which the copy is none.
    run('cp', '-a', '-T', path.join(dataDir, 'pg_wal'), path.join(into, 'pg_wal'));
    const label = path.join(into, 'backup_label');
    writeFileSync(label, rows[0]?.labelfile ?? '');
    const user = postgresUser();
    if (user) run('chown', `${user.uid}:${user.gid}`, label);
    for (const file of ['postmaster.pid', 'postmaster.opts']) rmSync(path.join(into, file), { force: true });
  });
}

/** Puts a back-up in the place of the cluster, whose server must be stopped. */
export function restore(backup: string, dataDir: string): void {
  if (!existsSync(path.join(backup, 'backup_label'))) throw new Error('not a back-up');
  rmSync(dataDir, { recursive: true });
  run('cp', '-a', backup, dataDir);
}

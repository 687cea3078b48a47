/** The schema of the last release: what installations run on when this build arrives. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const migrations = path.resolve(__dirname, '../../migrations');
const marker = path.join(migrations, 'released.json');

/** The name of its newest migration, without extension. */
export function releasedMigration(): string {
  return (JSON.parse(readFileSync(marker, 'utf8')) as { migration: string }).migration;
}

/** `npm run release:mark`, when a release is made: from here on, its schema is the one that later builds must get on with. */
export function markRelease(): string {
  const newest = readdirSync(migrations)
    .filter((file) => file.endsWith('.ts'))
    .sort()
    .at(-1)
    ?.replace(/\.ts$/, '');
  if (newest === undefined) throw new Error('no migration');
  writeFileSync(marker, `${JSON.stringify({ migration: newest }, null, 2)}\n`);
  return newest;
}

if (require.main === module) console.log(`The release ends with ${markRelease()}.`);

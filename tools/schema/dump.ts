/** `npm run schema:dump`: writes what the migrations make to db/schema.sql. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { createTestDatabase } from '../../tests/support/postgres';
import { withClient } from '../startup/database';
import { describeSchema } from './describe';

async function dump(): Promise<void> {
  const database = await createTestDatabase();
  try {
    writeFileSync(path.resolve(__dirname, '../../db/schema.sql'), await withClient(database.ownerUrl, describeSchema));
  } finally {
    await database.drop();
  }
}

dump()
  .catch((error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  })
  // The embedded server ends with the process.
  .finally(() => process.exit());

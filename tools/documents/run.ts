/** `npm run documents:rekey`: after a rotation of DOCUMENT_KEYS, or on an installation whose documents are still in clear. */
import { readStartVariables } from '../../platform/config';
import { documentStoreOf, rekeyDocumentsOf, saidOf } from './start';

async function run(): Promise<void> {
  const variables = readStartVariables();
  if (variables.DATABASE_URL === undefined)
    throw new Error('DATABASE_URL : est obligatoire et absente (compte propriétaire de la base).');
  const { documentsDir, documentKeys } = documentStoreOf(variables);
  const done = await rekeyDocumentsOf(variables.DATABASE_URL, documentsDir, documentKeys);
  console.log(`Clés des documents (courante « ${documentKeys.current} ») : ${saidOf(done)}`);
  if (done.unreadable.length > 0) process.exitCode = 1;
}

run().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});

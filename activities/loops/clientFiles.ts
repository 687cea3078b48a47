/** Beside the processes: open requests follow a client file whose change nobody has followed yet. */
import type { Knex } from 'knex';
import { filesAtOnce, followFile, takeChangedFiles } from '../../db/requests/clientFileChanges';
import type { CaseRef } from '../../domain/cases/kinds';
import { every } from '../../platform/every';
import type { Announce } from '../announce';

const lookEveryMs = 1000;

export interface ClientFileDeps {
  knex: Knex;
  tellNews: (ref: CaseRef) => void;
  announce: Announce;
}

async function followAll(
  { knex, tellNews, announce }: ClientFileDeps,
  onError: (error: unknown) => void,
): Promise<void> {
  for (;;) {
    const files = await takeChangedFiles(knex);
    for (const file of files)
      for (const { case: followed, touched, told } of await followFile(knex, file, new Date(), onError)) {
        touched.forEach(tellNews);
        if (followed) announce(followed.caseId, told);
      }
    const taken = files.reduce((count, { changeIds }) => count + changeIds.length, 0);
    if (taken < filesAtOnce) return;
  }
}

/** @returns stops it, after the look under way */
export function keepClientFilesFollowed(deps: ClientFileDeps, onError: (error: unknown) => void): () => Promise<void> {
  return every(lookEveryMs, () => followAll(deps, onError), onError);
}

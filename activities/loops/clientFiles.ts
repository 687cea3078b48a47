/** Beside the processes: open requests follow a client file whose change nobody has followed yet. */
import { filesAtOnce, followFiles, takeChangedFiles, type Following } from '../../db/requests/clientFileChanges';
import { every } from '../../platform/every';

const lookEveryMs = 1000;

async function followAll(following: Following): Promise<void> {
  for (;;) {
    const files = await takeChangedFiles(following.knex);
    await followFiles(following, files, new Date());
    const taken = files.reduce((count, { changeIds }) => count + changeIds.length, 0);
    if (taken < filesAtOnce) return;
  }
}

/** @returns stops it, after the look under way */
export function keepClientFilesFollowed(
  telling: Omit<Following, 'onError'>,
  onError: (error: unknown) => void,
): () => Promise<void> {
  return every(lookEveryMs, () => followAll({ ...telling, onError }), onError);
}

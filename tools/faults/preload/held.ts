/**
 * What the process holds once its garbage is collected, written down whenever SIGUSR2 asks: what it has resident is for a
 * good part room to collect garbage in, which grows with what it serves and says nothing of what was left behind.
 * The thread of the workflows is not counted: it keeps runs on purpose, up to the size of its cache.
 */
import { renameSync, writeFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { folder } from './armed';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

process.on('SIGUSR2', () => {
  collect();
  const { heapUsed, external } = process.memoryUsage();
  const file = `${folder}/held-${process.pid}`;
  writeFileSync(`${file}.part`, String(heapUsed + external));
  renameSync(`${file}.part`, file);
});

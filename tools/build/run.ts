/** `npm run build`: the product and its screens, in `dist/`. */
import { cpSync, rmSync } from 'node:fs';
import path from 'node:path';
import { buildWebIfChanged } from '../startup/web-build';
import { buildProduct } from './product';

const root = path.resolve(__dirname, '../..');
const dist = path.join(root, 'dist');

async function build(): Promise<void> {
  rmSync(dist, { recursive: true, force: true });
  await Promise.all([buildWebIfChanged(), buildProduct(dist)]);
  // The API looks for its screens beside its own folder, compiled or not.
  cpSync(path.join(root, 'web/dist'), path.join(dist, 'web/dist'), { recursive: true });
}

build().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});

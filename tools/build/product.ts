/** The product as it is deployed: the server compiled, the workflows in one bundle. Node alone runs it. */
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';
import { compile, serverFiles, serverSources } from './compile';
import { madeOnce } from './madeOnce';

const root = path.resolve(__dirname, '../..');

/** Makes it in an empty folder; the workflows are bundled as the worker does it while developing. */
export async function buildProduct(into: string): Promise<void> {
  compile(root, serverFiles(root), into);
  const { code } = await bundleWorkflowCode({
    workflowsPath: path.join(root, 'workflows/index.ts'),
    preloadModules: [path.join(root, 'workflows/process-kit/topFrameOnly.ts')],
    failureConverterPath: path.join(root, 'platform/payload-failures.ts'),
    logger: new DefaultLogger('ERROR'),
  });
  mkdirSync(path.join(into, 'workflows'), { recursive: true });
  writeFileSync(path.join(into, 'workflows/bundle.js'), code);
}

/** The product built from the sources of now, for whoever tests what is deployed. @returns its folder, where the packages of the clone are found */
export function builtProduct(): Promise<string> {
  return madeOnce('product', [...serverSources, 'workflows', 'package-lock.json'], async (into) => {
    await buildProduct(into);
    // The API serves the screens that stand beside it: those of the clone, built or not.
    symlinkSync(path.join(root, 'web'), path.join(into, 'web'));
  });
}

/** The API and the worker as parts of a plant: the product as it is deployed, run with crash points in place. */
import path from 'node:path';
import { compile } from '../../build/compile';
import { madeOnce } from '../../build/madeOnce';
import { builtProduct } from '../../build/product';
import { builtEntry, type ApplicationName } from '../../startup/application';
import { startChild } from '../../startup/child-process';
import type { DataFolder } from '../../startup/data-folder';
import { createPart, type Part } from './part';

const root = path.resolve(__dirname, '../../..');
const preload = ['armed', 'clock', 'crashPoints', 'held', 'planted', 'points', 'run', 'statements'].map(
  (name) => `tools/faults/preload/${name}.ts`,
);

/** @param build another one's folder, where it is not of the sources of now */
export type LaunchApplication = (name: string, kind: ApplicationName, env: NodeJS.ProcessEnv, build?: string) => Part;

/** Builds the product when its sources changed. @returns what makes a part of it, named like its log */
export async function applicationLauncher(folder: DataFolder): Promise<LaunchApplication> {
  const [product, preloaded] = [
    await builtProduct(),
    await madeOnce('preload', preload, (into) => compile(root, preload, into)),
  ];
  return (name, kind, env, build = product) => {
    const args = [path.join(preloaded, 'tools/faults/preload/run.js'), builtEntry(build, kind)];
    return createPart(name, () =>
      Promise.resolve(
        startChild({
          name,
          command: process.execPath,
          args,
          cwd: root,
          env,
          logFile: folder.logFile(name),
          pidFile: folder.pidFile(name),
        }),
      ),
    );
  };
}

/** The API and the worker as parts of a plant: the same entry files as everywhere, run with crash points in place. */
import path from 'node:path';
import { APPLICATION, type ApplicationName } from '../../startup/application';
import { startChild } from '../../startup/child-process';
import type { DataFolder } from '../../startup/data-folder';
import { createPart, type Part } from './part';

const root = path.resolve(__dirname, '../../..');
const runner = path.join(root, 'tools/faults/preload/run.ts');

export function applicationPart(name: string, kind: ApplicationName, env: NodeJS.ProcessEnv, folder: DataFolder): Part {
  const args = ['--import', 'tsx', runner, path.join(root, APPLICATION[kind])];
  return createPart(name, () => Promise.resolve(startChild({ name, command: process.execPath, args, cwd: root, env, logFile: folder.logFile(name), pidFile: folder.pidFile(name) })));
}

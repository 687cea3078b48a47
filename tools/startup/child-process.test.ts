import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startChild } from './child-process';
import { commandOf } from './leftover';

const inFolder = () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'jalon-child-'));
  return { logFile: path.join(folder, 'logs/child.log'), pidFile: path.join(folder, 'run/child.pid') };
};
const script = (code: string) => ({ name: 'child', command: process.execPath, args: ['-e', code] });
const until = async (condition: () => boolean) => {
  for (let tries = 0; !condition() && tries < 500; tries++) await new Promise((resolve) => setTimeout(resolve, 50));
  return condition();
};

test('a child writes to its log, is found by its pid file, and says how it ended', async () => {
  const files = inFolder();
  const child = startChild({ ...script('console.log("hello"); setTimeout(() => process.exit(3), 300)'), ...files });
  expect(Number(readFileSync(files.pidFile, 'utf8'))).toBe(child.pid);
  expect(await child.exited).toBe('code 3');
  expect(readFileSync(files.logFile, 'utf8')).toContain('hello');
  expect(await until(() => !existsSync(files.pidFile))).toBe(true);
});

test('a child that does not listen to the signal is killed after the limit', async () => {
  const child = startChild({
    ...script('process.on("SIGTERM", () => {}); console.log("ready"); setInterval(() => {}, 1000)'),
    ...inFolder(),
  });
  await until(() => readFileSync(child.logFile, 'utf8').includes('ready'));
  await child.stop(100);
  expect(await child.exited).toBe('signal SIGKILL');
});

test('a program that does not exist is an end in words, not an exception', async () => {
  const child = startChild({ name: 'child', command: '/nowhere/program', args: [], ...inFolder() });
  expect(await child.exited).toContain('ENOENT');
  await child.stop();
});

test('a child does not outlive a parent that was killed outright', async () => {
  const files = inFolder();
  const spec = { ...script('setInterval(() => {}, 1000)'), ...files };
  const parent = spawn(
    process.execPath,
    [
      '--import',
      'tsx',
      '-e',
      `require(${JSON.stringify(path.join(__dirname, 'child-process.ts'))}).startChild(${JSON.stringify(spec)}); setInterval(() => {}, 1000)`,
    ],
    { cwd: path.resolve(__dirname, '../..'), stdio: 'ignore' },
  );
  expect(await until(() => existsSync(files.pidFile) && readFileSync(files.pidFile, 'utf8').endsWith('\n'))).toBe(true);
  const pid = Number(readFileSync(files.pidFile, 'utf8'));
  expect(commandOf(pid)).toBeDefined();
  parent.kill('SIGKILL');
  expect(await until(() => commandOf(pid) === undefined)).toBe(true);
});

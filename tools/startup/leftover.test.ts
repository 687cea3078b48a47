import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { endLeftover, livingOwner } from './leftover';

const pidFile = () => path.join(mkdtempSync(path.join(os.tmpdir(), 'jalon-pid-')), 'server.pid');
const sleeper = () =>
  spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000) // jalon-test-sleeper'], { stdio: 'ignore' });
const numberOfNobody = 2 ** 22 + 1; // above the largest process number of Linux

test('the process of a pid file is found by what it runs', () => {
  const file = pidFile();
  const child = sleeper();
  writeFileSync(file, `${child.pid}\n`);
  expect(livingOwner(file, 'jalon-test-sleeper')).toBe(child.pid);
  child.kill('SIGKILL');
});

test.each([
  ['no file', undefined],
  ['a file of a process that is gone', String(numberOfNobody)],
  ['a file whose number now belongs to another program', String(process.ppid)],
  ['a file that holds no number', 'x'],
])('%s names nobody', (_case, content) => {
  const file = pidFile();
  if (content !== undefined) writeFileSync(file, content);
  expect(livingOwner(file, 'jalon-test-sleeper')).toBeUndefined();
});

test('a leftover that does not end by itself is ended, and its file removed', async () => {
  const file = pidFile();
  const child = sleeper();
  const exited = new Promise((resolve) => child.once('exit', resolve));
  writeFileSync(file, `${child.pid}\n`);
  await endLeftover(file, 'jalon-test-sleeper', 200);
  await exited;
  expect(existsSync(file)).toBe(false);
});

test('a stale file is removed and its stranger left alone', async () => {
  const file = pidFile();
  const child = sleeper();
  writeFileSync(file, `${child.pid}\n`);
  await endLeftover(file, 'postgres', 50);
  expect(existsSync(file)).toBe(false);
  expect(child.exitCode).toBeNull();
  child.kill('SIGKILL');
});

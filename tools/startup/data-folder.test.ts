import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { dataFolder, lock, secretsOf } from './data-folder';

const folder = () => dataFolder(mkdtempSync(path.join(os.tmpdir(), 'jalon-data-')));

test('secrets are drawn once, kept for this account alone, and differ between copies', () => {
  const one = folder();
  expect(secretsOf(one)).toEqual(secretsOf(one));
  expect(secretsOf(one)).not.toEqual(secretsOf(folder()));
  expect(secretsOf(one).sessionSecret.length).toBeGreaterThanOrEqual(32);
  expect(statSync(one.inside('secrets.json')).mode & 0o077).toBe(0);
});

test('a folder held by a running start is refused, with its process number', () => {
  const held = folder();
  const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000) // start.ts'], { stdio: 'ignore' });
  mkdirSync(held.inside('run'));
  writeFileSync(held.pidFile('start'), `${other.pid}\n`);
  expect(() => lock(held)).toThrow(`processus ${other.pid}`);
  other.kill('SIGKILL');
});

test('the lock of a start that was killed is taken over, and given back at the end', () => {
  const left = folder();
  mkdirSync(left.inside('run'));
  writeFileSync(left.pidFile('start'), '4194305\n');
  const release = lock(left);
  release();
  expect(() => statSync(left.pidFile('start'))).toThrow('ENOENT');
});

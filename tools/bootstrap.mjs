/**
 * `node tools/bootstrap.mjs start|test`: the one file that runs on a bare clone. It checks Node, installs the locked
 * packages when they are missing or others, and hands over to TypeScript.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { lacksPostgresLinks, postgresPackage, reasonToInstall } from './install.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const OLDEST_NODE = [20, 19];

function fail(...lines) {
  console.error(['', ...lines, ''].join('\n  '));
  process.exit(1);
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return;
  const needed = OLDEST_NODE.join('.');
  fail(
    `Jalon demande Node ${needed} ou plus récent ; celui-ci est ${process.versions.node}.`,
    `Jalon needs Node ${needed} or newer; this one is ${process.versions.node}.`,
  );
}

function run(command, args, cwd) {
  const { status, error } = spawnSync(command, args, {
    cwd,
    stdio: 'inherit',
    shell: process.platform === 'win32' && command === 'npm',
  });
  return status === 0 ? undefined : (error?.message ?? `code ${status}`);
}

function install() {
  const reason = reasonToInstall(root);
  if (reason === undefined) return;
  console.log(`\n  Installation des dépendances (${reason})…`);
  // Started by npm, we use that very npm; started by hand, the one on PATH.
  const npm = process.env.npm_execpath?.endsWith('.js') ? [process.execPath, [process.env.npm_execpath]] : ['npm', []];
  const problem = run(npm[0], [...npm[1], 'ci', '--no-audit', '--no-fund', '--include=dev', '--loglevel=error'], root);
  if (problem !== undefined)
    fail(
      `npm ci a échoué (${problem}). Vérifiez l’accès au registre npm, puis relancez.`,
      `npm ci failed (${problem}). Check that the npm registry is reachable, then start again.`,
    );
}

function linkPostgres() {
  const folder = postgresPackage(root);
  if (!lacksPostgresLinks(folder)) return;
  const problem = run(process.execPath, ['scripts/hydrate-symlinks.js'], folder);
  if (problem !== undefined) fail(`Les liens du PostgreSQL embarqué n’ont pas pu être créés (${problem}).`);
}

function handOver(task) {
  // The channel tells the child when this process is gone, killed included.
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', path.join(root, 'tools', `${task}.ts`), ...process.argv.slice(3)],
    { cwd: root, stdio: ['inherit', 'inherit', 'inherit', 'ipc'] },
  );
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => child.kill(signal === 'SIGHUP' ? 'SIGTERM' : signal));
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)));
  endWithNpm();
}

/**
 * npm killed outright cannot pass the signal on: noticed when this process, or the shell that npm puts between, gets
 * another parent. Only below npm: a script that starts this file may end and mean us to stay.
 */
function endWithNpm() {
  if (process.env.npm_lifecycle_event === undefined) return;
  const shell = process.ppid;
  const between =
    existsSync(`/proc/${shell}/stat`) && readFileSync(`/proc/${shell}/cmdline`, 'utf8').startsWith('sh\0');
  const parents = () => (between && process.ppid === shell ? `${shell} ${parentOf(shell)}` : String(process.ppid));
  const atStart = parents();
  setInterval(() => {
    if (parents() !== atStart) process.exit(1);
  }, 1000).unref();
}

/** The fields of /proc/<pid>/stat after the name in parentheses, which may hold anything: state, then parent. */
const parentOf = (pid) =>
  readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ')[1];

const task = process.argv[2];
if (task !== 'start' && task !== 'test') fail('Usage : node tools/bootstrap.mjs start|test');
checkNode();
install();
linkPostgres();
handOver(task);

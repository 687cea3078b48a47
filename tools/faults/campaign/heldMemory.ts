/** What APIs and workers hold once their garbage is collected: see `preload/held.ts`. */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Part } from '../plant/part';
import type { Plant } from '../plant/plant';

const answerLimitMs = 20_000;
const bytesPerMegabyte = 1024 * 1024;

async function heldBy({ name, pid }: Part, folder: string): Promise<number> {
  const running = pid();
  if (running === undefined) return 0;
  const file = path.join(folder, `held-${running}`);
  rmSync(file, { force: true });
  process.kill(running, 'SIGUSR2');
  const deadline = Date.now() + answerLimitMs;
  while (!existsSync(file)) {
    if (Date.now() > deadline) throw new Error(`${name} did not say what it holds`);
    await sleep(50);
  }
  return Number(readFileSync(file, 'utf8')) / bytesPerMegabyte;
}

/** @returns megabytes of each process, by its name */
export async function heldMemory({ apis, workers, orders }: Plant): Promise<Record<string, number>> {
  const parts = [...apis, ...workers];
  const held = await Promise.all(parts.map((part) => heldBy(part, orders.folder)));
  return Object.fromEntries(parts.map(({ name }, index) => [name, Math.round(held[index] ?? 0)]));
}

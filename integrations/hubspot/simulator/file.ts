/** A simulated HubSpot in a file: it has what it had before the process that it ran in ended, as the real one would. */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Content } from './store';

const written = (_key: string, value: unknown): unknown =>
  value instanceof Map ? { map: [...value] } : value instanceof Set ? { set: [...value] } : value;

function read(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  if ('map' in value) return new Map(value.map as [unknown, unknown][]);
  return 'set' in value ? new Set(value.set as unknown[]) : value;
}

/** Undefined where there is none yet. */
export const readContent = (file: string): Content | undefined =>
  existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8'), read) as Content) : undefined;

const SAVE_EVERY_MS = 500;

/** Written whole or not at all, a moment after a change. Without a file nothing is kept. */
export function keepIn(file: string | undefined, content: Content): { changed: () => void; close: () => void } {
  if (file === undefined) return { changed: () => undefined, close: () => undefined };
  let isNew = false;
  const save = () => {
    if (!isNew) return;
    isNew = false;
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(`${file}.part`, JSON.stringify(content, written));
    renameSync(`${file}.part`, file);
  };
  const saving = setInterval(save, SAVE_EVERY_MS).unref();
  return {
    changed: () => {
      isNew = true;
    },
    close: () => {
      clearInterval(saving);
      save();
    },
  };
}

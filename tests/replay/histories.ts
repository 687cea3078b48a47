/** The recorded histories: `histories/<workflow>/<build>/<scenario>.json`. Added at each release, never written over. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export const historiesDir = path.join(__dirname, 'histories');

export interface RecordedHistory {
  workflowId: string;
  history: unknown;
}

/** Their files, from the folder of histories, with slashes. */
export function historyFiles(): string[] {
  return readdirSync(historiesDir, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.split(path.sep).join('/'))
    .sort();
}

/** Every recorded history; the name of its file stands for the workflow's id. */
export function recordedHistories(): RecordedHistory[] {
  return historyFiles().map((file) => ({
    workflowId: file,
    history: JSON.parse(readFileSync(path.join(historiesDir, file), 'utf8')) as unknown,
  }));
}

/** The kind of case that a history is of. */
export const kindOf = (file: string): string => file.split('/')[0] ?? '';

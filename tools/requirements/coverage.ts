/** Which code does each of the 360 behaviours and which test shows it, read from docs/requirements/coverage.yaml. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

export const root = path.resolve(__dirname, '../..');
export const REQUIREMENTS = 360;

const entry = z
  .strictObject({
    items: z.union([z.number().int(), z.string()]),
    where: z.array(z.string()).min(1).optional(),
    shown: z.array(z.string()).min(1).optional(),
    notYet: z.string().optional(),
    practice: z.string().optional(),
  })
  .refine(
    ({ where, shown }) => (where === undefined) === (shown === undefined),
    'what is built names where it is and what shows it',
  )
  .refine(
    ({ where, notYet, practice }) => [where ?? notYet, practice].filter((one) => one !== undefined).length === 1,
    'built, not yet, or a practice',
  );

export type Entry = z.infer<typeof entry>;

export interface Requirement {
  number: number;
  /** R rule, S screen, I integration, P practice. */
  mark: string;
  text: string;
}

export function readCoverage(text = readFileSync(path.join(root, 'docs/requirements/coverage.yaml'), 'utf8')): Entry[] {
  return z.array(entry).parse(parse(text));
}

/** `"84-85, 87"` → 84, 85, 87 */
export function numbersOf({ items }: Pick<Entry, 'items'>): number[] {
  return String(items)
    .split(',')
    .flatMap((part) => {
      const [, first, last] = /^\s*(\d+)(?:-(\d+))?\s*$/.exec(part) ?? [];
      if (first === undefined) throw new RangeError(`${part} is no number and no range`);
      const from = Number(first);
      return Array.from({ length: Number(last ?? first) - from + 1 }, (_, after) => from + after);
    });
}

export function readRequirements(
  text = readFileSync(path.join(root, 'docs/spec/requirements.md'), 'utf8'),
): Requirement[] {
  return [...text.matchAll(/^- \[.\] \*\*(\d+)\*\* \[(\w)\] (.*)$/gm)].map(([, number, mark = '', words = '']) => ({
    number: Number(number),
    mark,
    text: words.replace(/ — L[\d-].*$/, ''),
  }));
}

/** What of the named files and titles is not there, and which items are named twice or not at all. */
export function faultsOf(coverage: readonly Entry[]): string[] {
  const named = coverage.flatMap(numbersOf);
  const counted = Array.from({ length: REQUIREMENTS }, (_, at) => at + 1).flatMap((number) => {
    const times = named.filter((one) => one === number).length;
    return times === 1 ? [] : [`requirement ${number} is named ${times} times`];
  });
  const strange = named
    .filter((number) => number < 1 || number > REQUIREMENTS)
    .map((number) => `there is no requirement ${number}`);
  const missing = coverage.flatMap(({ where = [], shown = [] }) => [
    ...where.filter((file) => !existsSync(path.join(root, file))).map((file) => `${file} does not exist`),
    ...shown.flatMap(testFault),
  ]);
  return [...counted, ...strange, ...missing];
}

function testFault(shown: string): string[] {
  const { file, title } = testOf(shown);
  // tests/ also holds the parts of test files that share one running product
  if (!/^tests\/|\.test\.tsx?$/.test(file) || !existsSync(path.join(root, file))) return [`${file} is no test`];
  return title === undefined || readFileSync(path.join(root, file), 'utf8').includes(title)
    ? []
    : [`${file} has no test that says “${title}”`];
}

/** `tests/a.test.ts: a title` → its two halves. */
export function testOf(shown: string): { file: string; title: string | undefined } {
  const [file = '', ...title] = shown.split(': ');
  return { file, title: title.length === 0 ? undefined : title.join(': ') };
}

import { numbersOf, testOf, type Entry, type Requirement } from './coverage';

/** The page of docs/requirements.md: each behaviour, where it lives and which test shows it, or what is missing. */
export function pageOf(requirements: readonly Requirement[], coverage: readonly Entry[]): string {
  const entryOf = new Map(coverage.flatMap((entry) => numbersOf(entry).map((number) => [number, entry] as const)));
  const count = (holds: (entry: Entry) => boolean) =>
    requirements.filter(({ number }) => holds(entryOf.get(number) ?? { items: number })).length;
  return [
    '# The 360 behaviours, and what shows them',
    '',
    'Written by `npm run requirements` from [coverage.yaml](requirements/coverage.yaml), which is reviewed by hand; a test fails when a file or a test named here does not exist.',
    '',
    '| Built | Partly | Not yet | Practice of the firm |',
    '|--:|--:|--:|--:|',
    `| ${count((e) => !!e.where && !e.notYet)} | ${count((e) => !!e.where && !!e.notYet)} | ${count((e) => !e.where && !!e.notYet)} | ${count((e) => !!e.practice)} |`,
    '',
    '| | Behaviour | Where | Shown by |',
    '|--:|---|---|---|',
    ...requirements.map((requirement) => rowOf(requirement, entryOf.get(requirement.number))),
    '',
  ].join('\n');
}

function rowOf({ number, text }: Requirement, entry: Entry | undefined): string {
  const where = [
    ...(entry?.where ?? []).map((file) => `[${shortName(file)}](../${file})`),
    ...(entry?.notYet === undefined ? [] : [`**not yet:** ${entry.notYet}`]),
    ...(entry?.practice === undefined ? [] : [`practice: ${entry.practice}`]),
  ];
  const shown = (entry?.shown ?? []).map((test) => {
    const { file, title } = testOf(test);
    return `[${title ?? shortName(file)}](../${file})`;
  });
  return `| ${number} | ${cell(firstWords(text.replaceAll(/[*`]/g, '')))} | ${cell(where.join('<br>'))} | ${cell(shown.join('<br>'))} |`;
}

const LONGEST = 140;
const firstWords = (text: string) =>
  text.length <= LONGEST ? text : `${text.slice(0, text.lastIndexOf(' ', LONGEST))} …`;
const shortName = (file: string) => file.split('/').slice(-1)[0] ?? file;
const cell = (text: string) => text.replaceAll('|', '\\|');

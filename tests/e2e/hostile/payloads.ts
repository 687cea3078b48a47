/** Texts that a page which takes text for markup would run, and the writing of them into every text that the contract knows. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { OperationId } from '../../../contracts';
import type { Stage } from '../../walls/matrix/people';
import type { Call } from '../../walls/matrix/row';
import { rows } from '../../walls/matrix/rows';
import { operationOf, said, send } from '../../walls/matrix/send';
import { freeWordPaths } from '../../walls/matrix/freeWords';
import { valueAt, withValue, type Path } from '../../walls/matrix/walk';

/** In every one of them, so that it is known whether a page showed any. */
export const MARK = 'zqx';

export const payloads = [
  `${MARK}<img src=x onerror="window.${MARK}=1;alert(1)">`,
  `${MARK}<script>window.${MARK}=1;alert(1)</script>`,
  `${MARK}"><svg onload="window.${MARK}=1;alert(1)">`,
  `${MARK}' autofocus onfocus=alert(1) x='`,
  `${MARK}<iframe srcdoc="<script>parent.${MARK}=1</script>"></iframe>`,
  `${MARK}<a href="javascript:alert(1)">x</a>`,
  `${MARK}{{constructor.constructor('alert(1)')()}}\${alert(1)}`,
  `${MARK}[x](javascript:alert(1))<base href=//x>`,
  `${MARK}</title></textarea></style><style>@import url(//x)</style>`,
  // Last: what stands behind it would be its style.
  `${MARK}<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>`,
];

/** Short ones for fields that take little. */
const short = `${MARK}<svg onload=alert(1)>`;

/** All of them at once, for whatever takes as much. */
export const everyPayload = payloads.join(' ');

/** Which of them a field has that takes one: another each turn of the whole test, so that ten turns put each into each. */
const firstTurn = (turn: number) => {
  let at = turn;
  return () => payloads[(at += 1) % payloads.length]!;
};

interface Refused {
  errors?: { path: string }[];
}

/** One call with every payload in each text of its body; of what takes less the contract says so, and it has one of them, a short one, or what it had. @returns what each text took */
async function hostileCall(stage: Stage, id: OperationId, next: () => string): Promise<string[]> {
  const { by, call, prepare } = rows[id];
  await prepare?.(stage.find, stage.as(by));
  const honest = await call(stage.find);
  const smaller = (value: string) => (value === everyPayload ? next() : value === short ? null : short);
  let texts = new Map<Path, string>(
    freeWordPaths(operationOf(id).body)
      .filter((path) => valueAt(honest.body, path) !== undefined || path.length === 1)
      .map((path) => [path, everyPayload]),
  );
  for (;;) {
    const body = [...texts].reduce<unknown>((filled, [path, value]) => withValue(filled, path, value), honest.body);
    const answer = await send(stage.as(by), id, { ...honest, body });
    if (answer.status < 300) return [...texts.values()];
    const refused = ((answer.body as Refused).errors ?? []).map(({ path }) => path);
    const isRefused = (path: Path) => refused.includes(path.join('.'));
    if (![...texts.keys()].some(isRefused)) return [];
    texts = new Map(
      [...texts].flatMap(([path, value]): [Path, string][] => {
        const left = isRefused(path) ? smaller(value) : value;
        return left === null ? [] : [[path, left]];
      }),
    );
  }
}

/** A document for each payload, which is its name. @returns the names that were taken */
async function hostileUploads(stage: Stage, id: OperationId): Promise<string[]> {
  const { by, call } = rows[id];
  const taken: string[] = [];
  for (const payload of payloads) {
    const { body: honest, ...where }: Call = await call(stage.find);
    const file = (honest as FormData).get('file') as File;
    const form = new FormData();
    for (const [field, value] of honest as FormData) if (field !== 'file') form.set(field, value);
    form.set('file', file, `${payload}${/\.\w+$/.exec(file.name)?.[0] ?? ''}`);
    if ((await send(stage.as(by), id, { ...where, body: form })).status < 300) taken.push(payload);
  }
  return taken;
}

const inOrder = Object.keys(rows) as OperationId[];

/** Does what everybody may, in the order of the rows, with payloads in each text and each name of a file. @returns what the texts of each operation took */
export async function writeEverywhere(stage: Stage, turn: number): Promise<Record<string, string[]>> {
  const taken: Record<string, string[]> = {};
  const next = firstTurn(turn);
  for (const id of inOrder.filter((one) => operationOf(one).method !== 'get' && operationOf(one).tag !== 'auth')) {
    if (operationOf(id).upload) taken[id] = await hostileUploads(stage, id);
    else if (operationOf(id).body) taken[id] = await hostileCall(stage, id, next);
    else said(await send(stage.as(rows[id].by), id, await rows[id].call(stage.find)));
  }
  return taken;
}

/** The addresses of all pages, from the files of their routes. */
export function pageAddresses(routesFolder: string): string[] {
  return readdirSync(routesFolder)
    .map((file) => readFileSync(path.join(routesFolder, file), 'utf8'))
    .flatMap((routes) => [...routes.matchAll(/path: '([^']+)'/g)].map(([, address = '']) => address));
}

/** Texts that a page which takes text for markup would run, and the writing of them into every text that the contract knows. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { OperationId } from '../../../contracts';
import { DEMO_PASSWORD } from '../../../tools/demo/load';
import { emailOf } from '../../support/story';
import type { Stage } from '../../walls/matrix/people';
import type { Call } from '../../walls/matrix/row';
import { rows } from '../../walls/matrix/rows';
import { operationOf, said, send } from '../../walls/matrix/send';
import { textPaths, valueAt, withValue, type Path } from '../../walls/matrix/walk';
import { smallPdf } from '../../support/smallPdf';

/** In every one of them, so that it is known whether a page showed any. */
export const MARK = 'zqx';

const payloads = [
  `${MARK}<img src=x onerror="window.${MARK}=1;alert(1)">`,
  `${MARK}<script>window.${MARK}=1;alert(1)</script>`,
  `${MARK}"><svg onload="window.${MARK}=1;alert(1)">`,
  `${MARK}' autofocus onfocus=alert(1) x='`,
  `${MARK}<iframe srcdoc="<script>parent.${MARK}=1</script>"></iframe>`,
  `${MARK}<a href="javascript:alert(1)">x</a>`,
  `${MARK}</title></textarea></style><style>@import url(//x)</style>`,
  `${MARK}{{constructor.constructor('alert(1)')()}}\${alert(1)}`,
  `${MARK}<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>`,
  `${MARK}[x](javascript:alert(1))<base href=//x>`,
];

/** Short ones for fields that take little. */
const short = `${MARK}<svg onload=alert(1)>`;

let turn = 0;
const next = (): string => payloads[(turn += 1) % payloads.length]!;

interface Refused {
  errors?: { path: string }[];
}

/** Texts to the contract that a rule reads as an entry of a list, a number of a register, or a record. */
const notWords = [
  'identifier',
  'legalForm',
  'apeCode',
  'postcode',
  'civility',
  'hierarchyLevel',
  'phone',
  'sourceType',
  'serviceType',
  'salesDynamic',
  'segment',
  'prioritySector',
  'lossReason',
  'reasonCode',
  'reasonCodes',
  'letterDocumentId',
  'engagementManagerId',
  'deliveryLeadId',
  'paymentMethod',
];

const isWords = (path: Path) => !path.some((name) => notWords.includes(name));

/** One call with a payload in each text of its body; what the contract does not take there goes back to what it was. @returns how many it took */
async function hostileCall(stage: Stage, id: OperationId): Promise<number> {
  const { by, call, prepare } = rows[id];
  await prepare?.(stage.find, stage.as(by));
  const honest = await call(stage.find);
  let texts = new Map(
    textPaths(operationOf(id).body)
      .filter((path) => isWords(path) && (valueAt(honest.body, path) !== undefined || path.length === 1))
      .map((path) => [path, next()]),
  );
  for (;;) {
    const body = [...texts].reduce<unknown>((filled, [path, value]) => withValue(filled, path, value), honest.body);
    const answer = await send(stage.as(by), id, { ...honest, body });
    if (answer.status < 300) return texts.size;
    const refused = ((answer.body as Refused).errors ?? []).map(({ path }) => path);
    const isRefused = (path: Path) => refused.includes(path.join('.'));
    if (![...texts.keys()].some(isRefused)) return 0;
    texts = new Map(
      [...texts]
        .filter(([path, value]) => !isRefused(path) || value !== short)
        .map(([path, value]) => [path, isRefused(path) ? short : value]),
    );
  }
}

/** A document whose name is markup. */
async function hostileUpload(stage: Stage, id: OperationId): Promise<number> {
  const { by, call } = rows[id];
  const honest: Call = await call(stage.find);
  const form = new FormData();
  form.set('kind', 'kbis');
  form.set('file', new Blob([smallPdf(MARK)], { type: 'application/pdf' }), `${MARK}<img src=x onerror=alert(1)>.pdf`);
  const { status } = await send(stage.as(by), id, { ...honest, body: form });
  return status;
}

const inOrder = Object.keys(rows) as OperationId[];

/** Does what everybody may, in the order of the rows, with a payload in each text. @returns how many texts each operation took */
export async function writeEverywhere(stage: Stage): Promise<Record<string, number>> {
  const taken: Record<string, number> = {};
  for (const id of inOrder.filter((one) => operationOf(one).method !== 'get' && operationOf(one).tag !== 'auth')) {
    if (operationOf(id).upload) taken[id] = (await hostileUpload(stage, id)) === 201 ? 1 : 0;
    else if (operationOf(id).body) taken[id] = await hostileCall(stage, id);
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

export const credentials = (name: string) => ({ email: emailOf(name), password: DEMO_PASSWORD });

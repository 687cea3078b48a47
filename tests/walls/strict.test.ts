/** What no operation takes: keys that its contract does not name, values of another type, bodies without measure, and words for parts of a statement. Generated from the contract. */
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { OperationId } from '../../contracts';
import type { ApiClient, Answer } from '../support/apiClient';
import { fileNamesSuite } from './fileNames';
import { injectionSuite } from './injection';
import { expectSameRecords } from './matrix/checksum';
import { setStage, type Stage } from './matrix/people';
import type { Call } from './matrix/row';
import { rows } from './matrix/rows';
import { allIds, operationOf, send } from './matrix/send';
import { nodesOf, objectPaths, valueAt, withValue, type Path } from './matrix/walk';

jest.setTimeout(300_000);

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.world.close());

interface Refused {
  code?: string;
  errors?: { path: string }[];
}

/** What an attacker would like to decide for themselves, besides what nobody has ever heard of. */
const COVETED = [
  'zqUnknown',
  'id',
  'companyId',
  'company_id',
  'buId',
  'bu_id',
  'ownerId',
  'status',
  'state',
  'stage',
  'role',
  'roles',
  'total',
  'netCents',
  'version',
  'workflowId',
  'createdBy',
  'approvedBy',
  'isAdmin',
];
const PROTOTYPE = ['__proto__', 'constructor', 'prototype'];

const changing = allIds.filter((id) => operationOf(id).method !== 'get');
const plain = changing.filter((id) => operationOf(id).upload === undefined);
const withBody = plain.filter((id) => operationOf(id).body !== undefined);

async function whoAndCall(id: OperationId): Promise<{ by: ApiClient; call: Call }> {
  return { by: stage.as(rows[id].by), call: await rows[id].call(stage.find) };
}

/** As JSON, so that `__proto__` is a key like any other. */
const asText = (body: unknown): string => JSON.stringify(body ?? {});
const json = { 'Content-Type': 'application/json' };

async function sendText(by: ApiClient, id: OperationId, call: Call, body: string): Promise<Answer<Refused>> {
  const { method, path, idempotent = false } = operationOf(id);
  const url = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => call.params?.[name] ?? '');
  return by[method === 'put' ? 'patch' : method]<Refused>(url, {
    body,
    headers: json,
    ...(idempotent && { key: randomUUID() }),
    ...(call.ifMatch !== undefined && { ifMatch: call.ifMatch }),
  });
}

/** The text of a body with more keys at this place. */
function withKeys(body: unknown, at: Path, keys: readonly string[]): string {
  const marked = withValue(body, [...at, 'zqPLACE'], 1);
  return asText(marked).replace('"zqPLACE":1', keys.map((key) => `${JSON.stringify(key)}:"zq"`).join());
}

/** Names that the contract knows at this place, in any of its alternatives. */
function knownAt(schema: z.ZodType, at: Path): Set<string> {
  const alternatives = [...nodesOf(schema)].filter(
    ({ path, node }) => path.join('.') === at.join('.') && node instanceof z.ZodObject,
  );
  return new Set(alternatives.flatMap(({ node }) => Object.keys((node as z.ZodObject).shape)));
}

/** Those of the keys that an answer does not refuse by name; where one of several forms was meant, none of them takes it, and their place is named. */
function letIn({ status, body }: Answer<Refused>, at: Path, keys: readonly string[]): string[] {
  const named = new Set((body.errors ?? []).map(({ path }) => path));
  if (status === 400 && at.length > 0 && named.has(at.join('.'))) return [];
  return keys.filter(
    (key) => status !== 400 || ![...named].some((path) => path === [...at, key].join('.') || path.endsWith(key)),
  );
}

/** The forms of a body, each with the value by which it says which of them it is. */
function formsOf(schema: z.ZodType): { said: Record<string, unknown>; names: string[] }[] {
  const forms = [...nodesOf(schema)]
    .filter(({ path, node }) => path.length === 0 && node instanceof z.ZodObject)
    .map(({ node }) => (node as z.ZodObject).shape);
  const isMark = (name: string) =>
    forms.every((shape) => shape[name] instanceof z.ZodLiteral || shape[name] instanceof z.ZodEnum);
  const valueOf = (field: unknown): unknown =>
    field instanceof z.ZodLiteral ? field.value : field instanceof z.ZodEnum ? field.options[0] : undefined;
  return forms.map((shape) => ({
    said: Object.fromEntries(
      Object.entries(shape)
        .filter(([name]) => isMark(name))
        .map(([name, field]) => [name, valueOf(field)]),
    ),
    names: Object.keys(shape),
  }));
}

/** The body in the form that has this place, where there are several forms; an item stands in a list. */
function inFormWith(schema: z.ZodType, [first, second]: Path, body: unknown): unknown {
  const form = first === undefined ? undefined : formsOf(schema).find(({ names }) => names.includes(first));
  return form === undefined ? body : { ...(second === '0' && { [first!]: [{}] }), ...(body as object), ...form.said };
}

test.each(withBody)('%s takes no key that it does not name, wherever objects stand in its body', (id) =>
  expectSameRecords(stage.world.owner, async () => {
    const { by, call } = await whoAndCall(id);
    const schema = operationOf(id).body!;
    for (const at of objectPaths(schema)) {
      const known = knownAt(schema, at);
      for (const keys of [COVETED.filter((name) => !known.has(name)), ...PROTOTYPE.map((key) => [key])]) {
        const answer = await sendText(by, id, call, withKeys(inFormWith(schema, at, call.body), at, keys));
        expect({ at, letIn: letIn(answer, at, keys) }).toEqual({ at, letIn: [] });
      }
    }
  }),
);

const withForms = withBody.filter((id) => formsOf(operationOf(id).body!).length > 1);

test.each(withForms)('%s takes in each of its forms none of the fields of another', (id) =>
  expectSameRecords(stage.world.owner, async () => {
    const { by, call } = await whoAndCall(id);
    const forms = formsOf(operationOf(id).body!);
    const all = new Set(forms.flatMap(({ names }) => names));
    for (const { said, names } of forms) {
      const foreign = [...all].filter((name) => !names.includes(name));
      const answer = await sendText(
        by,
        id,
        call,
        asText({ ...said, ...Object.fromEntries(foreign.map((name) => [name, 'zq'])) }),
      );
      expect({ said, letIn: letIn(answer, [], foreign) }).toEqual({ said, letIn: [] });
    }
  }),
);

/** Values of other types than the one that stands there; what the row leaves open is tried with an object and a list, since a scalar might be right. */
function othersThan(value: unknown): unknown[] {
  if (value === undefined || value === null) return [{ zq: { zq: 1 } }, [['zq']]];
  return [
    typeof value === 'string' ? 7.5 : 'zq',
    Array.isArray(value) || typeof value !== 'object' ? { zq: 1 } : ['zq', ['zq']],
  ];
}

const fieldsOf = (id: OperationId): Path[] => {
  const paths = [...nodesOf(operationOf(id).body!)].map(({ path }) => path.join('.')).filter((path) => path !== '');
  return [...new Set(paths)].map((path) => path.split('.'));
};

test.each(withBody)('%s refuses in each field what is of another type', (id) =>
  expectSameRecords(stage.world.owner, async () => {
    const { by, call } = await whoAndCall(id);
    for (const path of fieldsOf(id)) {
      for (const wrong of othersThan(valueAt(call.body, path))) {
        const { status, body } = await sendText(by, id, call, asText(withValue(call.body, path, wrong)));
        expect({
          path,
          wrong,
          refused: status >= 400 && status < 500 && body.code !== undefined ? true : { status, body },
        }).toEqual({ path, wrong, refused: true });
      }
    }
  }),
);

const anyId = randomUUID();
const namesInPaths = plain.flatMap((id) =>
  [...operationOf(id).path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name),
);
const somewhere: Call = {
  params: Object.fromEntries(namesInPaths.map((name) => [name, anyId])),
  ifMatch: '"1"',
};
const nested = (levels: number) => `${'{"zq":'.repeat(levels)}1${'}'.repeat(levels)}`;
const bodies: [string, string, number, string][] = [
  ['a body nested ten thousand deep', nested(10_000), 400, 'invalid_input'],
  ['an array nested twenty thousand deep', `${'['.repeat(20_000)}${']'.repeat(20_000)}`, 400, 'invalid_input'],
  [
    'nine thousand keys',
    `{${Array.from({ length: 9000 }, (_, index) => `"${index}":1`).join(',')}}`,
    400,
    'invalid_input',
  ],
  ['a body beyond 100 kB', asText({ zq: 'x'.repeat(110_000) }), 413, 'payload_too_large'],
  ['a bare value', '"zq"', 400, 'invalid_input'],
  ['null', 'null', 400, 'invalid_input'],
  ['a list', '[]', 400, 'invalid_input'],
  ['half a body', '{"zq":', 400, 'invalid_input'],
];

describe.each(bodies)('%s', (_what, body, status, code) => {
  // Whatever record it names: a body is read before anything is looked up.
  test.each(plain)('is refused by %s', async (id) => {
    expect(await sendText(stage.as(rows[id].by), id, somewhere, body)).toMatchObject({ status, body: { code } });
  });
});

test.each(plain.filter((id) => operationOf(id).body === undefined))('%s takes no body, and refuses one', async (id) => {
  const { by, call } = await whoAndCall(id);
  expect(await sendText(by, id, call, '{"zq":1}')).toMatchObject({ status: 400, body: { code: 'invalid_input' } });
});

test.each(allIds)('%s takes no word in its address that it does not name, nor one twice', async (id) => {
  const { by, call } = await whoAndCall(id);
  for (const query of [
    { ...call.query, zqUnknown: '1' },
    { ...call.query, __proto__x: '1' },
  ]) {
    expect(await send(by, id, { ...call, query })).toMatchObject({ status: 400, body: { code: 'invalid_input' } });
  }
});

const uploads = changing.filter((id) => operationOf(id).upload);

test.each(uploads)('%s takes no field beside the file that it does not name', (id) =>
  expectSameRecords(stage.world.owner, async () => {
    for (const key of [...COVETED, 'kind[a]', 'kind[]']) {
      const { by, call } = await whoAndCall(id);
      (call.body as FormData).append(key, 'zq');
      expect(await send(by, id, call)).toMatchObject({ status: 400, body: { code: 'invalid_input' } });
    }
  }),
);

describe('SQL in every word', () => injectionSuite(() => stage));

describe('names of files', () => fileNamesSuite(() => stage));

/** Every word that an operation takes, in its path, its address, its headers and its body, is a value to PostgreSQL and never a part of a statement. Generated from the contract. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { z } from 'zod';
import type { OperationId } from '../../contracts';
import type { Answer } from '../support/apiClient';
import type { Stage } from './matrix/people';
import { MARK, probes, watchForProbes, type Watch } from './matrix/probes';
import type { Call } from './matrix/row';
import { rows } from './matrix/rows';
import { allIds, operationOf, send } from './matrix/send';
import { freeWordPaths } from './matrix/freeWords';
import { nodesOf, textPaths, withValue, type Path } from './matrix/walk';

/** Of thirteen probes, how many each word is tried with: one in CI, in turn; all by `JALON_PROBES=13`. */
const rounds = Number(process.env['JALON_PROBES'] ?? 1);
/** Short of what a probe would have a statement sleep. */
const MOST_MS = 8000;

const asked = allIds.filter((id) => operationOf(id).answerType !== 'eventStream');

/** Words that are none for the contract are refused before anything is asked of PostgreSQL: in CI those of one call are wrong all at once. */
const batches = <T>(places: readonly T[]): T[][] =>
  rounds > 1 ? places.map((place) => [place]) : places.length > 0 ? [[...places]] : [];

/** Places of words that are not free: ids, days, entries of a list. */
function strictPaths(schema: z.ZodType | undefined): Path[] {
  const free = new Set(textPaths(schema).map((path) => path.join('.')));
  const words = schema
    ? [...nodesOf(schema)]
        .filter(({ node }) => ['string', 'enum'].includes(node.def.type))
        .map(({ path }) => path.join('.'))
    : [];
  return [...new Set(words)].filter((path) => !free.has(path)).map((path) => path.split('.'));
}

/** A form in which some fields say something else; a file goes by the name of the probe. */
function formWith(form: FormData, fields: readonly string[], value: string): FormData {
  const changed = new FormData();
  for (const [name, said] of form) {
    if (typeof said === 'string') changed.set(name, said);
    else changed.set(name, said, `${value}.pdf`);
  }
  for (const name of fields) changed.set(name, value);
  return changed;
}

export function injectionSuite(stage: () => Stage): void {
  let watch: Watch;
  let turn = 0;
  let sent = 0;
  const nextProbe = () => probes[(turn += 1) % probes.length]!;
  beforeAll(() => (watch = watchForProbes()));
  afterEach(() => (watch.on = false));

  /** @returns what is wrong with the answer, if anything is */
  async function tried(id: OperationId, what: string, call: Call): Promise<{ answer: Answer; wrong: string[] }> {
    const before = watch.spoilt.length;
    const began = performance.now();
    watch.on = true;
    const answer = await send(stage().as(rows[id].by), id, call);
    watch.on = false;
    sent += 1;
    const wrong = [
      ...watch.spoilt.slice(before),
      ...(answer.status >= 500 ? [`${answer.status} ${JSON.stringify(answer.body)}`] : []),
      ...(performance.now() - began > MOST_MS ? ['slept'] : []),
    ];
    return { answer, wrong: wrong.map((fault) => `${what}: ${fault}`) };
  }

  /** What is no word to the contract is refused. */
  async function refused(id: OperationId, what: string, call: Call): Promise<string[]> {
    const { answer, wrong } = await tried(id, what, call);
    return [...wrong, ...(answer.status < 400 ? [`${what}: ${answer.status}`] : [])];
  }

  async function inPath(id: OperationId, honest: Call): Promise<string[]> {
    const faults: string[] = [];
    for (const name of Object.keys(honest.params ?? {})) {
      const probe = nextProbe();
      faults.push(
        ...(await refused(id, `${name}=${probe}`, { ...honest, params: { ...honest.params, [name]: probe } })),
      );
    }
    return faults;
  }

  const itemsOf = ({ body }: Answer) => (Array.isArray(body['items']) ? body['items'].length : undefined);
  const namesOf = (paths: readonly Path[]) => paths.flatMap((path) => (path.length === 1 ? path : []));

  /** A word that nothing is called is answered like a harmless one, as long, that nothing is called either. */
  async function inAddress(id: OperationId, honest: Call): Promise<string[]> {
    const { query } = operationOf(id);
    const faults: string[] = [];
    for (const names of batches(namesOf(strictPaths(query)))) {
      const probe = nextProbe();
      faults.push(
        ...(await refused(id, `${names.join()}=${probe}`, {
          ...honest,
          query: { ...honest.query, ...Object.fromEntries(names.map((name) => [name, probe])) },
        })),
      );
    }
    for (const name of namesOf(textPaths(query))) {
      const probe = nextProbe();
      const ask = (value: string) =>
        tried(id, `${name}=${value}`, { ...honest, query: { ...honest.query, [name]: value } });
      const [harmless, { answer, wrong }] = [await ask(MARK.padEnd(probe.length, 'z')), await ask(probe)];
      const same = answer.status === harmless.answer.status && itemsOf(answer) === itemsOf(harmless.answer);
      faults.push(
        ...wrong,
        ...(same
          ? []
          : [
              `${name}=${probe}: ${answer.status} with ${itemsOf(answer)}, a harmless word ${harmless.answer.status} with ${itemsOf(harmless.answer)}`,
            ]),
      );
    }
    return faults;
  }

  /** These texts of the body at once; what the contract does not take goes back to what it was. */
  async function inTexts(
    id: OperationId,
    honest: Call,
    texts: Path[] = textPaths(operationOf(id).body),
    nextWord: () => string = nextProbe,
  ): Promise<string[]> {
    const { upload } = operationOf(id);
    const faults: string[] = [];
    while (texts.length > 0) {
      const filled = upload
        ? formWith(
            honest.body as FormData,
            texts.map(([name]) => name!),
            nextWord(),
          )
        : texts.reduce<unknown>((changed, path) => withValue(changed, path, nextWord()), honest.body);
      const { answer, wrong } = await tried(id, JSON.stringify(upload ? texts : filled), { ...honest, body: filled });
      faults.push(...wrong);
      const refused = new Set(
        answer.status === 400 ? ((answer.body['errors'] ?? []) as { path: string }[]).map(({ path }) => path) : [],
      );
      const left = texts.filter((path) => !refused.has(path.join('.')));
      if (left.length === texts.length) break;
      texts = left;
    }
    return faults;
  }

  async function inStrictPlaces(id: OperationId, honest: Call): Promise<string[]> {
    if (operationOf(id).upload) return [];
    const faults: string[] = [];
    for (const paths of batches(strictPaths(operationOf(id).body))) {
      const body = paths.reduce<unknown>((changed, path) => withValue(changed, path, nextProbe()), honest.body);
      faults.push(...(await refused(id, JSON.stringify(body), { ...honest, body })));
    }
    return faults;
  }

  test('a statement that holds a word of somebody is seen', async () => {
    watch.on = true;
    await stage().world.owner.raw("SELECT 'zqinj'");
    watch.on = false;
    expect(watch.spoilt.splice(0)).toEqual([`SELECT '${MARK}'`]);
  });

  test.each(asked)('%s takes no word of its asker for a part of a statement', async (id) => {
    const faults: string[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const honest = await rows[id].call(stage().find);
      for (const place of [inPath, inAddress, inStrictPlaces]) faults.push(...(await place(id, honest)));
      faults.push(...(await inTexts(id, honest)));
    }
    expect(faults).toEqual([]);
  });

  describe('an address in every text', () => {
    const heard: string[] = [];
    const listening = createServer((request, response) => {
      heard.push(`${request.method ?? ''} ${request.url ?? ''}`);
      response.end();
    });
    const address = () => `http://127.0.0.1:${(listening.address() as AddressInfo).port}/${MARK}`;
    beforeAll(() => new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve)));
    afterAll(() => new Promise((resolve) => listening.close(resolve)));

    test('is heard of when it is called', async () => {
      await fetch(address());
      expect(heard.splice(0)).toEqual([`GET /${MARK}`]);
    });

    // Where only what is free is an address, no rule refuses the call for anything else: what it does is done.
    test.each(asked.filter((id) => freeWordPaths(operationOf(id).body).length > 0))(
      'is not called by %s',
      async (id) => {
        const honest = await rows[id].call(stage().find);
        expect(await inTexts(id, honest, freeWordPaths(operationOf(id).body), address)).toEqual([]);
        expect(heard.splice(0)).toEqual([]);
      },
    );

    test('nor a moment later', async () => {
      await sleep(500);
      expect(heard).toEqual([]);
    });
  });

  test('nor are the headers of a request', async () => {
    const { params, body } = await rows.updateAccount.call(stage().find);
    const as = stage().as(rows.updateAccount.by);
    for (const probe of probes.map((text) => text.replaceAll(/[^\x20-\x7e]/g, ''))) {
      watch.on = true;
      const answers = [
        await as.patch(`/accounts/${params!['id']!}`, { body, ifMatch: `"${probe}"` }),
        await as.post(`/accounts/${params!['id']!}/contacts`, { body: {}, key: `${probe}-${probe}` }),
        await as.get('/me', { headers: { Cookie: `jalon.sid=s%3A${encodeURIComponent(probe)}.x` } }),
      ];
      watch.on = false;
      expect(answers.map(({ status }) => status)).toEqual([400, 400, 401]);
    }
    expect(watch.spoilt).toEqual([]);
  });

  test('and the words did reach PostgreSQL, beside their statements', () => {
    expect(sent).toBeGreaterThan(asked.length * 2);
    expect(watch.carried).toBeGreaterThan(asked.length);
  });
}

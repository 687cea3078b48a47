/** Batches of objects and associations as the published contract has them: 207 where some are refused, 409 and nothing done for a duplicate. */
import { Router, type Response } from 'express';
import { z } from 'zod';
import { API_VERSION } from '../wire';
import { isConflict, kinds, type Conflict, type Kept, type Kind, type Store } from './store';

const properties = z.record(z.string(), z.string());
const trace = { objectWriteTraceId: z.string().optional() };
const batchOf = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.object({ inputs: z.array(z.object(shape)).min(1).max(100) });
const updates = batchOf({ id: z.string(), properties, ...trace });
const upserts = batchOf({ id: z.string(), idProperty: z.string(), properties, ...trace });
const reads = batchOf({ id: z.string() });
const pairs = batchOf({ from: z.object({ id: z.string() }), to: z.object({ id: z.string() }) });

const filter = z.object({ propertyName: z.string(), operator: z.literal('IN'), values: z.array(z.string()) });
const searches = z.object({ filterGroups: z.tuple([z.object({ filters: z.tuple([filter]) })]) });

type Outcome = { key: string | undefined; done: Kept | Conflict };

const kindOf = (named: string): Kind | undefined => kinds.find((kind) => kind === named);

function answer(response: Response, outcomes: readonly Outcome[]): void {
  const results = outcomes.flatMap(({ key, done }) =>
    isConflict(done) ? [] : [{ id: done.id, properties: done.properties, objectWriteTraceId: key }],
  );
  const errors = outcomes.flatMap(({ key, done }) =>
    isConflict(done)
      ? [{ ...done, status: 'error', context: key === undefined ? {} : { objectWriteTraceId: [key] } }]
      : [],
  );
  response
    .status(errors.length > 0 ? 207 : 200)
    .json({ status: 'COMPLETE', results, ...(errors.length > 0 && { numErrors: errors.length, errors }) });
}

const read = ({ id, properties: kept, history, associated }: Kept) => ({
  id,
  properties: kept,
  propertiesWithHistory: history,
  associations: Object.fromEntries(
    [...associated].map(([kind, ids]) => [kind, { results: [...ids].map((other) => ({ id: other, type: kind })) }]),
  ),
});

/** @param written told of what an application changed */
export function batchRoutes(store: Store, written: (kind: Kind, kept: Kept, names: readonly string[]) => void): Router {
  const router = Router();

  router.post(`/crm/objects/${API_VERSION}/:kind/batch/update`, (request, response) => {
    const [kind, body] = [kindOf(request.params.kind), updates.safeParse(request.body)];
    if (!kind || !body.success) return void invalid(response);
    answer(
      response,
      body.data.inputs.map(({ id, properties: given, objectWriteTraceId }) => {
        const done = store.update(kind, id, given, 'INTEGRATION');
        if (isConflict(done)) return { key: objectWriteTraceId, done };
        written(kind, done.kept, done.changed);
        return { key: objectWriteTraceId, done: done.kept };
      }),
    );
  });

  router.post(`/crm/objects/${API_VERSION}/:kind/batch/upsert`, (request, response) => {
    const [kind, body] = [kindOf(request.params.kind), upserts.safeParse(request.body)];
    if (!kind || !body.success) return void invalid(response);
    const { inputs } = body.data;
    const duplicate = inputs.find(
      ({ id, idProperty, properties: given }) =>
        given['email'] !== undefined &&
        store
          .all(kind)
          .some(
            (kept) =>
              kept.properties['email'] === given['email'] &&
              given['email'] !== '' &&
              kept.properties[idProperty] !== id,
          ),
    );
    // One duplicate refuses the whole batch, as the real one does.
    if (duplicate) {
      const { email } = duplicate.properties;
      const existing = store.all(kind).find((kept) => kept.properties['email'] === email);
      return void response.status(409).json({
        status: 'error',
        category: 'CONFLICT',
        message: `Contact already exists. Existing ID: ${existing?.id ?? ''}`,
      });
    }
    answer(
      response,
      inputs.map(({ id, idProperty, properties: given, objectWriteTraceId }) => {
        const done = store.upsert(kind, idProperty, id, given);
        if (!isConflict(done)) written(kind, done, Object.keys(given));
        return { key: objectWriteTraceId, done };
      }),
    );
  });

  router.post(`/crm/associations/${API_VERSION}/:from/:to/batch/associate/default`, (request, response) => {
    const [from, to] = [kindOf(request.params.from), kindOf(request.params.to)];
    const body = pairs.safeParse(request.body);
    if (!from || !to || !body.success) return void invalid(response);
    for (const pair of body.data.inputs) store.associate([from, pair.from.id], [to, pair.to.id]);
    response.json({ status: 'COMPLETE', results: [] });
  });

  return router;
}

const invalid = (response: Response) =>
  response.status(400).json({ status: 'error', category: 'VALIDATION_ERROR', message: 'Invalid input JSON' });

/** Objects as they are: some of them, those that have a value, or one. */
export function readRoutes(store: Store): Router {
  const router = Router();

  router.post(`/crm/objects/${API_VERSION}/:kind/batch/read`, (request, response) => {
    const [kind, body] = [kindOf(request.params.kind), reads.safeParse(request.body)];
    if (!kind || !body.success) return void invalid(response);
    const gone = { category: 'OBJECT_NOT_FOUND' as const, message: 'Could not get some objects' };
    answer(
      response,
      body.data.inputs.map(({ id }) => ({ key: undefined, done: store.get(kind, id) ?? gone })),
    );
  });

  router.post(`/crm/objects/${API_VERSION}/:kind/search`, (request, response) => {
    const [kind, body] = [kindOf(request.params.kind), searches.safeParse(request.body)];
    if (!kind || !body.success) return void invalid(response);
    const { propertyName, values } = body.data.filterGroups[0].filters[0];
    const found = store.all(kind).filter(({ properties: { [propertyName]: value = '' } }) => values.includes(value));
    response.json({
      total: found.length,
      results: found.map(({ id, properties: kept }) => ({ id, properties: kept })),
    });
  });

  router.get(`/crm/objects/${API_VERSION}/:kind/:id`, (request, response) => {
    const kind = kindOf(request.params.kind);
    const kept = kind && store.get(kind, request.params.id);
    if (!kept) return void response.status(404).json({ status: 'error', message: 'resource not found' });
    response.json(read(kept));
  });

  return router;
}

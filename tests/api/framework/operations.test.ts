import { allRoutes } from '../../../api/routes';
import { allOperations } from '../../../contracts';

const routes = allRoutes({
  demo: false,
  publicUrl: 'http://jalon.example',
  sessionSecret: '',
  loginLimits: { windowMs: 1, perAccount: 1, perAddress: 1 },
  webDir: undefined,
});
const routeIds = routes.map(({ operation }) => operation.id);

const repeated = (values: readonly string[]) => values.filter((value, index) => values.indexOf(value) !== index);

test('every operation has a handler', () => {
  expect(allOperations.map(({ id }) => id).filter((id) => !routeIds.includes(id))).toEqual([]);
});

test('every route is an operation of the contract, once', () => {
  expect(routeIds.filter((id) => !allOperations.some((operation) => operation.id === id))).toEqual([]);
  expect(repeated(routeIds)).toEqual([]);
});

test('no two operations share an id, or a method and path', () => {
  expect(repeated(allOperations.map(({ id }) => id))).toEqual([]);
  expect(repeated(allOperations.map(({ method, path }) => `${method} ${path.replaceAll(/\{\w+\}/g, '{}')}`))).toEqual(
    [],
  );
});

test.each(allOperations)('$id names its path parameters and nothing else', ({ path, params }) => {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
  const described = params && 'shape' in params.def ? Object.keys(params.def.shape as object).sort() : [];
  expect(described).toEqual(inPath);
});

test.each(allOperations.filter(({ method }) => method === 'get'))(
  '$id reads: no body, no key, no If-Match',
  ({ body, idempotent, ifMatch }) => {
    expect({ body, idempotent, ifMatch }).toEqual({ body: undefined, idempotent: undefined, ifMatch: undefined });
  },
);

/** Changes of the session itself, which a repeat leaves as they are. */
const sessionOnly = new Set(['login', 'logout', 'switchProfile']);

test.each(allOperations.filter(({ method, id }) => method !== 'get' && !sessionOnly.has(id)))(
  '$id can be repeated safely: it takes a key or a version',
  ({ idempotent, ifMatch }) => {
    expect(idempotent === true || ifMatch === true).toBe(true);
  },
);

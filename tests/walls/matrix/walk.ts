/** Finds places in a zod schema, so that what is tested follows the contract without being asked. */
import { z } from 'zod';

/** Names of properties from the root; what stands in an array is at `0`. */
export type Path = readonly string[];

interface Inner {
  innerType?: z.ZodType;
  element?: z.ZodType;
  options?: readonly z.ZodType[];
  in?: z.ZodType;
  shape?: Record<string, z.ZodType>;
}

/** Every node of a schema with where it stands; the alternatives of a union stand at the same place. */
export function* nodesOf(schema: z.ZodType, path: Path = []): Generator<{ path: Path; node: z.ZodType }> {
  yield { path, node: schema };
  const { innerType, element, options, in: input, shape } = schema.def as Inner;
  for (const inner of [innerType, input, ...(options ?? [])])
    if (inner instanceof z.ZodType) yield* nodesOf(inner, path);
  if (element) yield* nodesOf(element, [...path, '0']);
  for (const [name, property] of Object.entries(shape ?? {})) yield* nodesOf(property, [...path, name]);
}

function pathsWhere(schema: z.ZodType | undefined, holds: (node: z.ZodType) => boolean): Path[] {
  if (!schema) return [];
  const found = [...nodesOf(schema)].filter(({ node }) => holds(node)).map(({ path }) => path.join('.'));
  return [...new Set(found)].map((path) => (path === '' ? [] : path.split('.')));
}

/** Where ids are written. */
export const idPaths = (schema: z.ZodType | undefined) => pathsWhere(schema, (node) => node instanceof z.ZodUUID);

/** Where objects stand: each must refuse a property that it does not know. */
export const objectPaths = (schema: z.ZodType | undefined) => pathsWhere(schema, (node) => node instanceof z.ZodObject);

/** Where text of a person's own is written, with how long it may be. */
export const textPaths = (schema: z.ZodType | undefined) =>
  pathsWhere(schema, (node) => node instanceof z.ZodString && node.format === null);

export function valueAt(body: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, name) =>
      typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined,
    body,
  );
}

/** The same body with one value replaced; the body given stays as it is. */
export function withValue(body: unknown, path: Path, value: unknown): unknown {
  const [name, ...rest] = path;
  if (name === undefined) return value;
  const inside = Array.isArray(body) ? [...(body as unknown[])] : { ...(body as object) };
  const target = inside as Record<string, unknown>;
  target[name] = withValue(target[name], rest, value);
  return inside;
}

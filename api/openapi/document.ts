/** OpenAPI 3.1 made from the operations themselves: the document cannot drift from the router. */
import { z } from 'zod';
import { allOperations } from '../../contracts';
import type { Operation } from '../../contracts/operation';
import { problem } from '../../contracts/values';
import type { ErrorCode } from '../../domain/errors/codes';
import { catalogue } from '../problems/catalogue';

type Json = Record<string, unknown>;

const problemContent = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };

/** `input`: what is sent, where a default makes a field optional; `output`: what is answered. */
function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Json {
  const json: Json = z.toJSONSchema(schema, { io, unrepresentable: 'any', target: 'draft-2020-12' });
  delete json['$schema']; // said once by OpenAPI 3.1 itself
  return json;
}

function parametersOf(schema: z.ZodType | undefined, place: 'path' | 'query'): Json[] {
  if (!schema) return [];
  const { properties = {}, required = [] } = schemaOf(schema, 'input') as { properties?: Json; required?: string[] };
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: property,
  }));
}

const header = (name: string, pattern: string, description: string): Json => ({
  name,
  in: 'header',
  required: true,
  schema: { type: 'string', pattern },
  description,
});

function headersOf({ ifMatch, idempotent }: Operation): Json[] {
  return [
    ...(ifMatch
      ? [header('If-Match', '^"\\d{1,9}"$', 'ETag of the version the edit is based on: 428 without, 412 when stale')]
      : []),
    ...(idempotent
      ? [header('Idempotency-Key', '^[!-~]{8,200}$', 'One per intention: the same key and body get the same answer')]
      : []),
  ];
}

function requestBodyOf({ body, upload }: Operation): Json {
  if (!body) return {};
  const schema = schemaOf(body, 'input');
  if (!upload) return { requestBody: { required: true, content: { 'application/json': { schema } } } };
  const { properties = {}, required = [] } = schema as { properties?: Json; required?: string[] };
  // One object: two that each refuse what they do not name would refuse each other's.
  const withFile = {
    ...schema,
    properties: { ...properties, file: { type: 'string', format: 'binary' } },
    required: [...required, 'file'],
  };
  return { requestBody: { required: true, content: { 'multipart/form-data': { schema: withFile } } } };
}

function answerContentOf({ answer, answerType }: Operation): Json {
  if (answerType === 'file') return { content: { '*/*': { schema: { type: 'string', format: 'binary' } } } };
  if (answerType === 'eventStream') return { content: { 'text/event-stream': { schema: { type: 'string' } } } };
  return answer ? { content: { 'application/json': { schema: schemaOf(answer, 'output') } } } : {};
}

/** What any operation of this shape can be refused for, besides its own reasons. */
function errorCodesOf(operation: Operation): Set<ErrorCode> {
  return new Set<ErrorCode>([
    'invalid_input',
    'internal',
    'service_unavailable',
    'database_busy',
    ...(operation.access === 'public' ? [] : (['not_authenticated'] as const)),
    // Whoever only audits changes nothing anywhere.
    ...(Array.isArray(operation.access) || (operation.method !== 'get' && operation.access !== 'public')
      ? (['not_allowed'] as const)
      : []),
    ...(operation.params ? (['not_found'] as const) : []),
    ...(operation.method === 'get' ? [] : (['cross_origin', 'unsupported_media_type', 'payload_too_large'] as const)),
    ...(operation.ifMatch ? (['if_match_missing', 'stale_version'] as const) : []),
    ...(operation.idempotent
      ? (['idempotency_key_missing', 'idempotency_key_reused', 'request_in_flight'] as const)
      : []),
    ...(operation.errors ?? []),
  ]);
}

function refusalsOf(operation: Operation): Json {
  const byStatus = new Map<number, ErrorCode[]>();
  for (const code of errorCodesOf(operation))
    byStatus.set(catalogue[code].status, [...(byStatus.get(catalogue[code].status) ?? []), code]);
  return Object.fromEntries(
    [...byStatus].map(([status, codes]) => [
      String(status),
      { description: codes.map((code) => `\`${code}\``).join(', '), content: problemContent },
    ]),
  );
}

function describe(operation: Operation): Json {
  const { id, tag, summary, params, query, status, etag, access } = operation;
  const parameters = [...parametersOf(params, 'path'), ...parametersOf(query, 'query'), ...headersOf(operation)];
  return {
    operationId: id,
    tags: [tag],
    summary,
    ...(access === 'public' ? { security: [] } : {}),
    ...(Array.isArray(access) ? { description: `Roles: ${access.join(', ')}` } : {}),
    ...(parameters.length > 0 ? { parameters } : {}),
    ...requestBodyOf(operation),
    responses: {
      [String(status)]: {
        description: 'Done',
        ...(etag ? { headers: { ETag: { schema: { type: 'string' }, description: 'Version of the record' } } } : {}),
        ...answerContentOf(operation),
      },
      ...refusalsOf(operation),
    },
  };
}

export function openApiDocument(): Json {
  const paths: Record<string, Json> = {};
  for (const operation of allOperations) (paths[operation.path] ??= {})[operation.method] = describe(operation);
  return {
    openapi: '3.1.0',
    info: {
      title: 'Jalon',
      version: '1',
      description: 'Commercial and support processes of a professional-services firm.',
    },
    servers: [{ url: '/api/v1' }],
    security: [{ session: [] }],
    paths,
    components: {
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'jalon.sid' } },
      schemas: { Problem: schemaOf(problem, 'output') },
    },
  };
}

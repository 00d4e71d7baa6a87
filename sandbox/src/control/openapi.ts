import type { Endpoint } from '../endpoints/endpoint.js';
import { endpoints } from '../endpoints/endpoints.js';
import { objectSchema } from '../endpoints/schema.js';
import type { Fields } from '../endpoints/schema.js';
import type { Route } from './route.js';

/** A schema that fits a sample. */
function schemaOf(sample: unknown): object {
  if (Array.isArray(sample)) return { type: 'array', items: sample.length > 0 ? schemaOf(sample[0]) : {} };
  if (typeof sample === 'bigint') return { type: 'integer' };
  if (typeof sample === 'number') return { type: Number.isInteger(sample) ? 'integer' : 'number' };
  if (typeof sample !== 'object' || sample === null) return { type: typeof sample };
  const fields = Object.entries(sample).map(([name, value]) => [name, schemaOf(value)]);
  return { type: 'object', properties: Object.fromEntries(fields) as object };
}

function parameters(fields: Fields): object[] {
  return Object.entries(fields).map(([name, { schema, isOptional }]) => ({
    name,
    in: 'query',
    required: !isOptional,
    schema,
  }));
}

function jsonContent(schema: object, example?: object): object {
  return { content: { 'application/json': { schema, example } } };
}

/** The endpoints of WeChat, under their names there. */
function operation({ name, doc, open, takes, query, body, reply }: Endpoint): object {
  const token = { name: 'access_token', in: 'query', required: true, schema: { type: 'string' } };
  const form = { type: 'object', properties: { media: { type: 'string', format: 'binary' } } };
  const bodies = {
    nothing: undefined,
    json: jsonContent(objectSchema(body)),
    form: { content: { 'multipart/form-data': { schema: form } } },
  };
  return {
    summary: name,
    externalDocs: doc === undefined ? undefined : { url: doc },
    tags: ['WeChat'],
    parameters: [...(open ? [] : [token]), ...parameters(query)],
    requestBody: bodies[takes],
    responses: { 200: { description: 'OK', ...jsonContent(schemaOf(reply), reply) } },
  };
}

function controlOperation({ name, query, body, path }: Route): object {
  const id = { name: 'id', in: 'path', required: true, schema: { type: 'string' } };
  return {
    summary: name,
    tags: ['sandbox'],
    parameters: [...(path.endsWith('*') ? [id] : []), ...parameters(query)],
    requestBody: Object.keys(body).length > 0 ? jsonContent(objectSchema(body)) : undefined,
    responses: { 200: { description: 'OK' } },
  };
}

/** The OpenAPI description of all that the sandbox serves: WeChat's endpoints, and the control interface. */
export function openapi(routes: readonly Route[]): object {
  const paths: Record<string, Record<string, object>> = {};
  const add = (path: string, method: string, described: object) => {
    (paths[path] ??= {})[method.toLowerCase()] = described;
  };
  for (const endpoint of endpoints)
    add(endpoint.path.replace('*', '{id}'), endpoint.method, operation(endpoint));
  for (const one of routes)
    add(`/_sandbox/${one.path.replace('*', '{id}')}`, one.method, controlOperation(one));
  return {
    openapi: '3.1.0',
    info: { title: 'wechat-api-sandbox', version: '1', description: '本地微信公众号服务 — A local WeChat.' },
    paths,
  };
}

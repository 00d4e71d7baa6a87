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
  if (sample === null) return {};
  if (typeof sample !== 'object') return { type: typeof sample };
  const fields = Object.entries(sample)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => [name, schemaOf(value)]);
  return { type: 'object', properties: Object.fromEntries(fields) as object };
}

function parameters(fields: Fields, path: string): object[] {
  const id = { name: 'id', in: 'path', required: true, schema: { type: 'string' } };
  const queries = Object.entries(fields).map(([name, { schema, isOptional }]) => ({
    name,
    in: 'query',
    required: !isOptional,
    schema,
  }));
  return [...(path.endsWith('*') ? [id] : []), ...queries];
}

function jsonContent(schema: object, example?: object): object {
  return { content: { 'application/json': { schema, example } } };
}

/** The endpoints of WeChat, under their names there. */
function operation({ path, name, doc, open, takes, query, body, reply }: Endpoint): object {
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
    parameters: [...(open ? [] : [token]), ...parameters(query, path)],
    requestBody: bodies[takes],
    responses: { 200: { description: 'OK', ...jsonContent(schemaOf(reply), reply) } },
  };
}

function controlOperation({ name, query, body, path }: Route): object {
  return {
    summary: name,
    tags: ['sandbox'],
    parameters: parameters(query, path),
    requestBody: Object.keys(body).length > 0 ? jsonContent(objectSchema(body)) : undefined,
    responses: { 200: { description: 'OK' } },
  };
}

/** What is served beside the routes. */
const EVENTS = {
  summary:
    '实时事件 — What happens, as server-sent events: `exchange` for each request, `event` in an account.',
  tags: ['sandbox'],
  responses: { 200: { description: 'OK', content: { 'text/event-stream': { schema: { type: 'string' } } } } },
};

/** The OpenAPI description of all that the sandbox serves: WeChat's endpoints, and the control interface. */
export function openapi(routes: readonly Route[]): object {
  const paths: Record<string, Record<string, object>> = {};
  const add = (path: string, method: string, described: object) => {
    (paths[path.replace('*', '{id}')] ??= {})[method.toLowerCase()] = described;
  };
  for (const endpoint of endpoints) {
    for (const method of endpoint.anyMethod ? ['GET', 'POST'] : [endpoint.method])
      add(endpoint.path, method, operation(endpoint));
  }
  for (const one of routes) add(`/_sandbox/${one.path}`, one.method, controlOperation(one));
  add('/_sandbox/events', 'GET', EVENTS);
  return {
    openapi: '3.1.0',
    info: { title: 'wechat-api-sandbox', version: '1', description: '本地微信公众号服务 — A local WeChat.' },
    paths,
  };
}

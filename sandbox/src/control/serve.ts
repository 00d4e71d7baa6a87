import type { IncomingMessage, ServerResponse } from 'node:http';
import { toJson, tryParse } from '../base/json.js';
import { BadRequest } from './bad-request.js';
import type { Control } from './control.js';
import { isOwn } from './guard.js';
import { streamEvents } from './live.js';
import { openapi } from './openapi.js';
import type { Route } from './route.js';
import { routes } from './routes.js';

const PREFIX = '/_sandbox/';
/** Where the description of all this is. */
const DESCRIPTION = ['', 'openapi.json'];

function send(response: ServerResponse, status: number, value: object): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' }).end(toJson(value));
}

function find(method: string, path: string): { route: Route; named: string } {
  const known = routes.filter((route) =>
    route.path.endsWith('*') ? path.startsWith(route.path.slice(0, -1)) : path === route.path,
  );
  const route = known.find((one) => one.method === method);
  if (route) return { route, named: decodeURIComponent(path.slice(route.path.length - 1)) };
  if (known.length === 0)
    throw new BadRequest(`Nothing is at ${PREFIX}${path}; see ${PREFIX}openapi.json`, 404);
  throw new BadRequest(`${PREFIX}${path} takes ${known.map((one) => one.method).join(', ')}`, 405);
}

async function bodyOf(message: IncomingMessage): Promise<object> {
  const chunks: Buffer[] = [];
  for await (const chunk of message as AsyncIterable<Buffer>) chunks.push(chunk);
  if (chunks.length === 0) return {};
  const body = tryParse(Buffer.concat(chunks));
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    throw new BadRequest('The body is no JSON object');
  return body;
}

async function answer(
  control: Control,
  message: IncomingMessage,
  path: string,
  query: string,
): Promise<object> {
  const { route, named } = find(message.method ?? 'GET', path);
  const [fields, body] = [Object.fromEntries(new URLSearchParams(query)), await bodyOf(message)];
  route.checkQuery(fields);
  route.checkBody(body);
  const answered = route.run(control, { ...fields, ...body }, named) ?? { ok: true };
  if (route.method !== 'GET') control.platform.changed();
  return answered;
}

/** Serves the control interface; undefined when a request is none of its. */
export function serveControl(
  control: Control,
  allowedHosts: readonly string[],
): (message: IncomingMessage, response: ServerResponse) => Promise<void> | undefined {
  return (message, response) => {
    const [path = '', query = ''] = (message.url ?? '').split(/\?(.*)/s);
    const isControl = path.startsWith(PREFIX) || `${path}/` === PREFIX;
    if (!isControl) return undefined;
    return serve(path.slice(PREFIX.length), query, message, response);
  };

  async function serve(path: string, query: string, message: IncomingMessage, response: ServerResponse) {
    if (!isOwn(message, allowedHosts)) {
      send(response, 403, { error: 'The control interface is for this machine only' });
      return;
    }
    try {
      if (message.method === 'GET' && path === 'events') streamEvents(control, response);
      else if (message.method === 'GET' && DESCRIPTION.includes(path)) send(response, 200, openapi(routes));
      else send(response, 200, await answer(control, message, path, query));
    } catch (error) {
      // Whoever hangs up in the middle gets no answer, and that is no failure of the sandbox.
      if (message.readableAborted) return;
      const isTheirs = error instanceof BadRequest || error instanceof URIError;
      if (!isTheirs) console.error(error);
      const status = error instanceof BadRequest ? error.status : isTheirs ? 400 : 500;
      send(response, status, { error: isTheirs ? error.message : 'The sandbox failed; its log says why' });
    }
  }
}

import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Json } from './base/fields.js';
import { parseObject, toJson } from './base/json.js';
import type { RequestPart, SandboxRequest } from './base/request.js';
import { WeChatError } from './base/wechat-error.js';

/** What a route gets to see of a request. */
export interface Call {
  query: Record<string, string>;
  /** The JSON body; empty except on a JSON route. */
  body: Json;
  /** The parts; empty except on an upload route. */
  parts: RequestPart[];
  /** The scheme and authority the client used, for links back to the sandbox. */
  origin: string;
}

/** A reply that is bytes, not JSON. */
export class FileReply {
  constructor(
    readonly data: Buffer,
    readonly contentType: string,
    readonly filename?: string,
    readonly status = 200,
  ) {}
}

/** Answers a call with JSON, a file, or (undefined) the plain `{errcode: 0, errmsg: 'ok'}`. */
export type Handler = (call: Call) => object | undefined;

/** Settings of a route. */
export interface RouteOptions {
  /** Serve the route without an access_token. */
  open?: boolean;
}

type Reader = (request: SandboxRequest) => Partial<Call>;

function readUpload(request: SandboxRequest): Partial<Call> {
  // A body of unknown length is what WeChat rejects, whatever it holds.
  if (request.headers['content-length'] === undefined) throw new WeChatError(41005);
  return { parts: request.parts ?? [] };
}

/** Sends JSON under the content type of WeChat; as bytes, since fastify would rewrite that of a string. */
export function sendJson(reply: FastifyReply, value: object): FastifyReply {
  return reply.header('content-type', 'application/json; encoding=utf-8').send(Buffer.from(toJson(value)));
}

function send(reply: FastifyReply, answer: object): FastifyReply {
  if (!(answer instanceof FileReply)) return sendJson(reply, answer);
  if (answer.filename !== undefined) {
    void reply.header('content-disposition', `attachment; filename="${answer.filename}"`);
  }
  return reply.code(answer.status).type(answer.contentType).send(answer.data);
}

/** Registers the routes of the domains, with the checks all of them share. */
export class Router {
  constructor(
    private readonly app: FastifyInstance,
    private readonly authorize: (token: string | undefined) => void,
  ) {}

  /** A GET route. */
  get(path: string, handler: Handler, options?: RouteOptions): void {
    this.register('GET', path, () => ({}), handler, options);
  }

  /** A POST route that takes a JSON object. */
  post(path: string, handler: Handler, options?: RouteOptions): void {
    this.register('POST', path, (request) => ({ body: parseObject(request.body) }), handler, options);
  }

  /** A POST route that takes a multipart form. */
  upload(path: string, handler: Handler, options?: RouteOptions): void {
    this.register('POST', path, readUpload, handler, options);
  }

  private register(
    method: 'GET' | 'POST',
    path: string,
    read: Reader,
    handler: Handler,
    { open = false }: RouteOptions = {},
  ): void {
    this.app.all(path, (request: FastifyRequest, reply: FastifyReply) => {
      const { received } = request;
      const { query } = received;
      if (!open) this.authorize(query.access_token);
      if (received.method !== method) throw new WeChatError(method === 'GET' ? 43001 : 43002);
      const origin = `${request.protocol}://${request.host}`;
      const answer = handler({ query, body: {}, parts: [], origin, ...read(received) });
      return send(reply, answer ?? { errcode: 0, errmsg: 'ok' });
    });
  }
}

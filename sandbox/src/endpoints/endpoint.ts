import type { Json } from '../base/fields.js';
import type { RequestPart } from '../base/request.js';
import type { World } from '../world/world.js';

/** What an endpoint gets to see of a request. */
export interface Call {
  query: Record<string, string>;
  /** The JSON body; empty except where the endpoint takes JSON. */
  body: Json;
  /** The parts; empty except where the endpoint takes a form. */
  parts: RequestPart[];
  /** The scheme and authority the client used, for links back to the sandbox. */
  origin: string;
}

/** Answers a call with JSON, a file, or (undefined) the plain `{errcode: 0, errmsg: 'ok'}`. */
export type Handler = (world: World, call: Call) => object | undefined;

/** An endpoint of the API. */
export interface Endpoint {
  method: 'GET' | 'POST';
  path: string;
  /** What the body is: none, a JSON object, or a multipart form. */
  takes: 'nothing' | 'json' | 'form';
  handler: Handler;
  /** Whether it is served without an access_token. */
  open: boolean;
}

/** Settings of an endpoint. */
type EndpointOptions = Partial<Pick<Endpoint, 'open'>>;

/** A GET endpoint. */
export function get(path: string, handler: Handler, { open = false }: EndpointOptions = {}): Endpoint {
  return { method: 'GET', path, takes: 'nothing', handler, open };
}

/** A POST endpoint that takes a JSON object. */
export function post(path: string, handler: Handler, { open = false }: EndpointOptions = {}): Endpoint {
  return { method: 'POST', path, takes: 'json', handler, open };
}

/** A POST endpoint that takes a multipart form. */
export function upload(path: string, handler: Handler): Endpoint {
  return { method: 'POST', path, takes: 'form', handler, open: false };
}

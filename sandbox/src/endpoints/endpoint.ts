import type { Permission } from '../core/account.js';
import type { Escapes, Json } from '../base/json.js';
import type { RequestPart, SandboxRequest } from '../base/request.js';
import type { Limits } from '../domains/account/quotas.js';
import type { World } from '../world/world.js';
import { checker } from './check.js';
import type { Checked, Fields } from './schema.js';

/** A request of the past, and what was answered. */
export interface PastRequest {
  appid?: string;
  request: SandboxRequest;
  reply?: { body: Buffer };
  ms?: number;
}

/** What the server tells of a request. */
export interface Caller {
  /** The scheme and authority that the client used, for links back to the sandbox. */
  origin: string;
  /** The id of this request. */
  rid: string;
  /** The endpoint of a path, if there is one. */
  endpointOf: (path: string) => Endpoint | undefined;
  /** The request of an id, if it is still known. */
  recall: (rid: string) => PastRequest | undefined;
}

/** What an endpoint gets to see of a request, beside the fields that it has declared. */
export interface Call extends Caller {
  query: Record<string, string>;
  /** The whole JSON body, also what is not declared. */
  body: Json;
  /** The parts of a form. */
  parts: RequestPart[];
  request: SandboxRequest;
}

/** How often an endpoint may be called. */
export interface Quota extends Limits {
  /** Endpoints of the same group share one count. */
  group?: string;
  /** The errcode of one call too many in a day, where it is not 45009. */
  spent?: number;
}

/** No fields. */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type, @typescript-eslint/consistent-type-definitions -- an object of no fields, of which an interface would be no Record
export type NoFields = {};

/** What an author says of an endpoint. */
export interface Description<Query extends Fields, Body extends Fields> {
  /** Its page. */
  doc?: string;
  /** What the body is, where the method does not tell. */
  takes?: Endpoint['takes'];
  /** Who may call it; everybody where nothing is said. */
  permission?: Permission;
  quota?: Quota;
  /** Whether it is served without an access_token. */
  open?: boolean;
  query?: Query;
  body?: Body;
  /** The errcode of a field that is missing or wrong and names no errcode of its own; 40035 where nothing is said. */
  invalid?: number;
  /** What becomes of `\uXXXX` in the body. */
  escapes?: Escapes;
  /** The errcode of a body that is no JSON object; 47001 where nothing is said. */
  notJson?: number;
  /** Whether the other method does as well, and then fields in the query or in JSON, where WeChat has changed its mind. */
  anyMethod?: boolean;
  /** A reply as WeChat's page shows it; sent as it is where there is no `handle`. */
  reply?: object;
  /** Answers with JSON, a file, or (undefined) the plain `{errcode: 0, errmsg: 'ok'}`. */
  // eslint-disable-next-line @typescript-eslint/no-invalid-void-type -- so that a handler can be one call of a domain
  handle?: (world: World, input: Checked<Query> & Checked<Body>, call: Call) => object | undefined | void;
}

/** An endpoint of the API: data, from which routing, checks, permissions, quotas and the OpenAPI description come. */
export interface Endpoint {
  method: 'GET' | 'POST';
  path: string;
  /** What the body is: none, a JSON object, or a multipart form. */
  takes: 'nothing' | 'json' | 'form';
  /** Its name in WeChat's documentation and an English sentence: `创建标签 — Creates a tag.` */
  name: string;
  doc?: string;
  permission: Permission;
  quota: Quota;
  open: boolean;
  query: Fields;
  body: Fields;
  escapes: Escapes;
  notJson: number;
  anyMethod: boolean;
  reply: object;
  checkQuery(query: object): void;
  checkBody(body: object): void;
  handle(world: World, input: object, call: Call): object | undefined;
}

const OK = { errcode: 0, errmsg: 'ok' };

function endpoint<Query extends Fields, Body extends Fields>(
  base: Pick<Endpoint, 'method' | 'path' | 'name' | 'takes'>,
  { reply = OK, query, body, invalid, handle, ...rest }: Description<Query, Body>,
): Endpoint {
  return {
    permission: 'all',
    quota: {},
    open: false,
    escapes: 'read',
    notJson: 47001,
    anyMethod: false,
    ...base,
    ...rest,
    reply,
    query: query ?? {},
    body: body ?? {},
    checkQuery: checker(query, 'query', invalid),
    checkBody: checker(body, 'body', invalid),
    handle: (handle ?? (() => structuredClone(reply))) as Endpoint['handle'],
  };
}

/** A GET endpoint. */
export function get<const Query extends Fields = NoFields>(
  path: string,
  name: string,
  description: Description<Query, NoFields>,
): Endpoint {
  return endpoint({ method: 'GET', path, name, takes: 'nothing' }, description);
}

/** A POST endpoint that takes a JSON object. */
export function post<const Body extends Fields = NoFields, const Query extends Fields = NoFields>(
  path: string,
  name: string,
  description: Description<Query, Body>,
): Endpoint {
  return endpoint({ method: 'POST', path, name, takes: 'json' }, description);
}

/** A POST endpoint that takes a multipart form. */
export function upload<const Query extends Fields = NoFields>(
  path: string,
  name: string,
  description: Description<Query, NoFields>,
): Endpoint {
  return endpoint({ method: 'POST', path, name, takes: 'form' }, description);
}

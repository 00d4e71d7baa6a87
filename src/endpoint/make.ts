import type { Readable } from 'node:stream';
import type { API } from '../api';
import type { WeChatAPIError } from '../errors/wechat-api-error';
import type { Done } from '../callbacks/deliver';
import { perform } from './perform';

/** What an HTTP answer was, without its body: the third argument of every callback. */
export interface Response {
  /** HTTP status, e.g. 200. */
  status: number;
  /** The same as `status`: the name urllib has always used. */
  statusCode: number;
  /** Response headers, names in lower case. */
  headers: Record<string, string | string[] | undefined>;
  /** Milliseconds from the request to the end of the answer. */
  rt: number;
  /** URLs that were asked, without their query: it holds the token. */
  requestUrls: string[];
  [more: string]: unknown;
}

/**
 * Node's callback of every method: an error or the result, never both at once.
 *
 * An errcode of WeChat arrives as `err`; `data` then still holds the reply it came with.
 */
export type Callback<R> = (err: WeChatAPIError | null, data: R, res: Response) => void;

/**
 * Arguments followed by a callback; a trailing optional argument may be left out before it.
 *
 * One signature with a union of tuples, because overloads would lose the documentation in editors.
 */
export type WithCallback<A extends unknown[], R> =
  | [...args: A, callback: Callback<R>]
  | (A extends [] | [...head: unknown[], last: unknown]
      ? never
      : number extends A['length']
        ? never
        : A extends [...head: infer Head, last?: unknown]
          ? WithCallback<Head, R>
          : never);

/** Query arguments; one that is `undefined` is left out. */
export type Query = Record<string, string | number | boolean | undefined>;

/** A file to upload that says what it is. Names and types are derived from it where they are left out. */
export interface UploadFile {
  /** The path of a file, its bytes, or a stream of them. */
  file: string | Buffer | Readable;
  /** File name that WeChat sees; its ending decides the type. Required for bytes and nameless streams. */
  filename?: string;
  /** MIME type; by default what the file name's ending says. */
  contentType?: string;
  /** Bytes in the stream. A stream of unknown size is collected in memory before it is sent, up to 32 MB. */
  size?: number;
}

/** What can be uploaded: the path of a file, a stream that knows its path, or bytes with a file name. */
export type Upload = string | Readable | UploadFile;

/**
 * An upstream request whose multipart/form-data body is passed on as it comes,
 * e.g. the `req` of an Express handler that no body parser has touched.
 */
export type MultipartRequest = Readable & {
  headers: Record<string, string | string[] | undefined>;
};

/** Which of the client's addresses a request starts with. */
export type Base = 'endpoint' | 'mpPrefix' | 'fileServerPrefix';

declare const result: unique symbol;

/** One request to WeChat, described and not yet sent; `R` is what WeChat answers. */
export interface Request<R> {
  method: 'GET' | 'POST';
  /** Path below the base, e.g. `/cgi-bin/user/info`. */
  path: string;
  base?: Base;
  query?: Query;
  /** JSON body: a value, or JSON text that is sent as it is. */
  body?: unknown;
  /** Multipart body: a file under its field name, with text fields before it. */
  form?: { field: string; file: Upload; fields?: Record<string, string> };
  /** The body is the bytes of this file, without a form around them. */
  file?: Upload;
  /** The body is what arrives on this request. */
  relay?: MultipartRequest;
  /** The answer may be bytes. */
  binary?: boolean;
  /** Milliseconds until the answer must begin; by default the client's `timeout`. */
  timeout?: number;
  /** Never set: carries the type of the result. */
  [result]?: R;
}

/** A method that sends one request: `describe` says which, without sending it. */
export type Endpoint<A extends unknown[], R> = ((...args: WithCallback<A, R>) => void) & {
  readonly describe: (...args: A) => Request<R>;
};

/** A method that takes several steps: `run` takes them and promises the result. */
export type Procedure<A extends unknown[], R> = ((...args: WithCallback<A, R>) => void) & {
  readonly run: (api: API, ...args: A) => Promise<R>;
};

/**
 * Lifts a description of a request to a method of the client, which gets the token, sends the request,
 * replaces a dead token and tries once more.
 *
 * Give an optional argument a default value: an argument without one is required at run time too.
 */
export function make<A extends unknown[], R>(describe: (...args: A) => Request<R>): Endpoint<A, R> {
  return Object.assign(
    function (this: API, ...args: WithCallback<A, R>) {
      const callback = args.pop() as Callback<R>;
      perform(this, describe(...(args as unknown as A)), callback as Done);
    },
    { describe },
  );
}

/** Lifts steps that promise a result to a method of the client with a callback. */
export function steps<A extends unknown[], R>(run: (api: API, ...args: A) => Promise<R>): Procedure<A, R> {
  return Object.assign(
    function (this: API, ...args: WithCallback<A, R>) {
      const callback = args.pop() as Callback<R>;
      run(this, ...(args as unknown as A)).then(
        (data) => {
          process.nextTick(callback, null, data);
        },
        (error: unknown) => {
          process.nextTick(callback, error);
        },
      );
    },
    { run },
  );
}

/** A GET request whose answer is JSON. */
export function get<R>(path: string, query?: Query): Request<R> {
  return { method: 'GET', path, query };
}

/** A POST request with a JSON body (a value, or JSON text that is sent as it is) whose answer is JSON. */
export function post<R>(path: string, body: unknown, query?: Query): Request<R> {
  return { method: 'POST', path, body, query };
}

/** An upload takes longer than a call: WeChat has a minute to answer. */
const TRANSFER_TIMEOUT = 60_000;

/** A POST request that uploads a file as the form field `media`, text fields before it. */
export function upload<R>(
  path: string,
  file: Upload,
  query?: Query,
  fields?: Record<string, string>,
): Request<R> {
  return { method: 'POST', path, query, form: { field: 'media', file, fields }, timeout: TRANSFER_TIMEOUT };
}

/** A POST request that passes an upstream multipart request on. */
export function relay<R>(path: string, request: MultipartRequest, query?: Query): Request<R> {
  return { method: 'POST', path, query, relay: request, timeout: TRANSFER_TIMEOUT };
}

/** The same request, whose answer may be bytes: a Buffer then, an object where WeChat answers JSON. */
export function bytes<R>(request: Request<R>): Request<R> {
  return { ...request, binary: true, timeout: TRANSFER_TIMEOUT };
}

import type { Readable } from 'node:stream';
import type { Emptiable } from '../own';

/** Query arguments; one that is `undefined` is left out. */
export type Query = Record<string, string | number | boolean | undefined>;

/** A `URL` of a file. */
export interface FileURL {
  readonly href: string;
  readonly protocol: string;
}

/** Bytes at hand: a Buffer, a Uint8Array or another view, an ArrayBuffer. */
export interface Bytes {
  readonly byteLength: number;
}

/** A Blob, or a File, which has a name. */
export interface BlobLike {
  readonly size: number;
  readonly type: string;
  slice: (start: number, end: number) => { arrayBuffer: () => Promise<ArrayBuffer> };
  stream: () => unknown;
}

/** A ReadableStream of the web. */
export interface WebStream {
  readonly locked: boolean;
  getReader: () => unknown;
}

/** A stream of Node's, of whatever age. */
export interface NodeStream {
  on: (...args: never[]) => unknown;
  pipe: (destination: never) => unknown;
}

/** A stream of bytes: of Node's, of the web, or whatever hands them out one piece after the other. */
export type ByteStream = NodeStream | WebStream | AsyncIterable<Uint8Array | string>;

/** What the above have, as far as it is looked at. */
declare abstract class Members {
  private readonly byteLength;
  private readonly getReader;
  private readonly href;
  private readonly locked;
  private readonly on;
  private readonly pipe;
  private readonly protocol;
  private readonly slice;
  private readonly stream;
  private readonly type;
}

/**
 * What nobody has. A name that is private in one of several types is not offered where an object is written: without this
 * one, editors would offer what streams and Blobs have, which nobody writes, besides `file` and `filename`.
 */
interface Unwritten extends Members {
  readonly size: never;
}

/** What holds a file: a path, the URL of one, bytes, a Blob or File, or a stream. */
export type FileContents = string | FileURL | Bytes | BlobLike | ByteStream | Unwritten;

/** A file to upload that says what it is. Names and types are derived from it where they are left out. */
export interface UploadFile {
  /** The path of a file, its bytes, or a stream of them. */
  file: FileContents;
  /** File name that WeChat sees; its ending decides the type. By default that of the path, or one that suits the bytes. */
  filename?: string;
  /** MIME type; by default what the file name's ending says, or the first bytes. */
  contentType?: string;
  /** Bytes in the stream. A stream of unknown size is collected in memory before it is sent, up to 32 MB. */
  size?: number;
}

/** What can be uploaded: the path of a file, bytes, a Blob or a stream; by itself, or with a file name. */
export type Upload = FileContents | UploadFile;

/**
 * An upstream request whose multipart/form-data body is passed on as it comes,
 * e.g. the `req` of an Express handler that no body parser has touched. A stream that is no request is uploaded as a file.
 */
export type MultipartRequest = Readable & {
  headers?: Record<string, string | string[] | undefined>;
};

/** A WritableStream of the web. */
export interface WebWritable {
  readonly locked: boolean;
  getWriter: () => unknown;
}

/**
 * Where a download goes: the path or the URL of a file; the path of a folder, with a slash at its end, where the file gets
 * the name that WeChat tells; or a stream to write to, which is ended.
 */
export type Destination = string | FileURL | NodeJS.WritableStream | WebWritable;

/** Which of the client's addresses a request starts with. */
export type Base = 'endpoint' | 'mpPrefix' | 'fileServerPrefix';

/** What of the account a request carries in the place of its token: appid and secret under these names, or neither. */
export interface Credentials {
  /** Name of the argument that the appid is. */
  appid?: string;
  /** Name of the argument that the secret is. */
  secret?: string;
  /** Where they are: arguments of the query by default, or fields of the JSON body, which is an object then. */
  in?: 'query' | 'body';
}

/** How WeChat drops messages that it has been sent before. */
export interface Doubles {
  /** The field that has the same text in all of them. */
  field: string;
  /**
   * What two messages have in common that are the same one: the `call` that sent them; or their `contents`, as WeChat
   * itself has it where the field is empty.
   */
  of: 'call' | 'contents';
  /** Milliseconds between one and the next, at least. */
  apart?: number;
  /** Milliseconds for which WeChat knows one, less what the last may take to get there. */
  lasts: number;
  /** The errcode by which WeChat says that it has one already. */
  arrived?: number;
}

declare const result: unique symbol;

/** One request to WeChat, described and not yet sent; `R` is what WeChat answers. */
export interface Request<R> {
  method: 'GET' | 'POST';
  /** Path below the base, e.g. `/cgi-bin/user/info`. */
  path: string;
  base?: Base;
  query?: Query;
  /** What it needs of the account; by default its access_token. */
  auth?: Credentials;
  /** JSON body: a value, or JSON text that is sent as it is. */
  body?: unknown;
  /** Multipart body: a file under its field name, with text fields before it. */
  form?: { field: string; file: Upload; fields?: Record<string, string> };
  /** Multipart body of text fields alone. */
  texts?: Record<string, string>;
  /** The body is the bytes of this file, without a form around them. */
  file?: Upload;
  /** The body is what arrives on this request. */
  relay?: MultipartRequest;
  /** Where WeChat drops doubles of it: how. */
  doubles?: Doubles;
  /** What may come besides JSON: `bytes` are wanted, or `any`thing may be, and tells by itself which it is. */
  answer?: 'bytes' | 'any';
  /** Where the bytes go that it is answered with, and what they are called where WeChat does not say. */
  into?: { destination: Destination; name: string };
  /** Milliseconds until the answer must begin; by default the client's `timeout`. */
  timeout?: number;
  /** Never set: carries the type of the result. */
  [result]?: R;
}

/** A description of which every field is its own: what is left out is not inherited, whoever adds to Object.prototype. */
export class Described<R> implements Emptiable<Request<R>> {
  declare readonly [result]?: R;
  base: Request<R>['base'] = undefined;
  auth: Request<R>['auth'] = undefined;
  doubles: Request<R>['doubles'] = undefined;
  body: unknown = undefined;
  form: Request<R>['form'] = undefined;
  texts: Request<R>['texts'] = undefined;
  file: Request<R>['file'] = undefined;
  relay: Request<R>['relay'] = undefined;
  answer: Request<R>['answer'] = undefined;
  into: Request<R>['into'] = undefined;
  timeout: number | undefined = undefined;

  constructor(
    readonly method: 'GET' | 'POST',
    readonly path: string,
    readonly query: Query | undefined,
  ) {}
}

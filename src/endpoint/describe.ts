import {
  type Credentials,
  Described,
  type Destination,
  type Doubles,
  type MultipartRequest,
  type Query,
  type Request,
  type Upload,
} from '../http/described-request';
import type { Downloaded } from '../http/download/downloaded';

/** A GET request whose answer is JSON. */
export function get<R>(path: string, query?: Query): Request<R> {
  return new Described<R>('GET', path, query);
}

/** A POST request with a JSON body (a value, or JSON text that is sent as it is) whose answer is JSON. */
export function post<R>(path: string, body: unknown, query?: Query): Request<R> {
  const request = new Described<R>('POST', path, query);
  request.body = body;
  return request;
}

/** An upload takes longer than a call: WeChat has a minute to answer. */
const TRANSFER_TIMEOUT = 60_000;

/** A POST request that uploads a file as a form field, text fields before it. */
export function upload<R>(
  path: string,
  file: Upload,
  query?: Query,
  fields?: Record<string, string>,
  field = 'media',
): Request<R> {
  const request = transfer<R>(path, query);
  request.form = { field, file, fields };
  return request;
}

/** A POST request whose body is a form of text fields, without a file. */
export function form<R>(path: string, texts: Record<string, string>, query?: Query): Request<R> {
  const request = new Described<R>('POST', path, query);
  request.texts = texts;
  return request;
}

/** A POST request whose body is the bytes of a file. */
export function sendFile<R>(path: string, file: Upload, query?: Query): Request<R> {
  const request = transfer<R>(path, query);
  request.file = file;
  return request;
}

/** A POST request that passes an upstream multipart request on. */
export function relay<R>(path: string, upstream: MultipartRequest, query?: Query): Request<R> {
  const request = transfer<R>(path, query);
  request.relay = upstream;
  return request;
}

/** The same request, whose answer may be bytes: a Buffer then, an object where WeChat answers JSON. */
export function bytes<R>(request: Request<R>): Request<R> {
  request.answer = 'bytes';
  request.timeout = TRANSFER_TIMEOUT;
  return request;
}

/**
 * The same request, whose bytes go to a destination.
 *
 * @param name what the file is called, without an ending, where WeChat does not say
 */
export function into<R extends Downloaded>(
  destination: Destination,
  name: string,
  request: Request<R>,
): Request<R> {
  request.into = { destination, name };
  return bytes(request);
}

/** The same request, whose answer is whatever it says it is: JSON, or bytes. */
export function any<R>(request: Request<R>): Request<R> {
  request.answer = 'any';
  return request;
}

/** The same request without the account's token: with its appid and secret under these names and there, or with neither. */
export function withoutToken<R>(request: Request<R>, auth: Credentials = {}): Request<R> {
  request.auth = auth;
  return request;
}

/** The same request, of which WeChat drops the doubles. */
export function dropsDoubles<R>(doubles: Doubles, request: Request<R>): Request<R> {
  request.doubles = doubles;
  return request;
}

/** The same request, to another of the client's addresses. */
export function at<R>(base: Request<R>['base'], request: Request<R>): Request<R> {
  request.base = base;
  return request;
}

function transfer<R>(path: string, query: Query | undefined): Request<R> {
  const request = new Described<R>('POST', path, query);
  request.timeout = TRANSFER_TIMEOUT;
  return request;
}

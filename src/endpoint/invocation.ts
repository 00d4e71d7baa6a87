import { argumentError } from '../errors/wechat-api-error';
import { bytesAt, isBlob, isStream, isWebStream } from '../http/body/kinds';
import type { Request, Upload } from '../http/described-request';
import { isPlainObject } from '../own';
import { any, get, post, upload } from './describe';
import { make } from './make';

/** A form to upload, in the place of a JSON body. */
export interface UploadForm {
  /** 表单 — The form. */
  form: {
    /** 文件 — The file: a path, bytes, a Blob or a stream; with a name, if it has none. */
    file: Upload;
    /** 文件字段名 — Name of the file's field; `media` by default. */
    field?: string;
    /** 其他字段 — Text fields beside it. */
    fields?: Record<string, string>;
  };
}

/** The request to an endpoint that has no method: what there is of a body says which. */
export function describeInvocation(path: string, body: unknown = undefined): Request<unknown> {
  if (typeof (path as unknown) !== 'string' || !path.startsWith('/') || path.includes('#')) {
    throw argumentError('invoke: the path must begin with a slash, and hold no #');
  }
  return any(requestTo(path, body));
}

function requestTo(path: string, body: unknown): Request<unknown> {
  if (body === undefined) return get(path);
  if (isUploadForm(body)) {
    const { file, field, fields } = requireForm(body.form);
    return upload(path, file, undefined, fields, field);
  }
  if (isBeyondJSON(body)) {
    throw argumentError('invoke: the body must be JSON; files go as { form: { file } }');
  }
  return post(path, body);
}

/** Sends it, and is traced under the name of the method. */
export const invoke = make(describeInvocation);
Object.defineProperty(describeInvocation, 'name', { value: 'invoke' });

/** By its only field. */
function isUploadForm(body: unknown): body is UploadForm {
  if (typeof body !== 'object' || body === null || Object.keys(body).join() !== 'form') return false;
  const { form } = body as { form: unknown };
  return typeof form === 'object' && form !== null;
}

const PARTS = new Set(['file', 'field', 'fields']);

/** The form, if it is one: what it says besides would be lost. */
function requireForm(form: UploadForm['form']): UploadForm['form'] {
  const { file, field, fields } = form as Partial<UploadForm['form']>;
  const other = Object.keys(form).find((name) => !PARTS.has(name));
  if (file === undefined || other !== undefined) {
    const wrong = other === undefined ? 'has no file' : `cannot have '${other}'`;
    throw argumentError(`invoke: the form ${wrong}: give { form: { file, field?, fields? } }`);
  }
  if (field !== undefined && (typeof field !== 'string' || field === '')) {
    throw argumentError('invoke: the name of the form’s field must be text');
  }
  if (fields !== undefined && !isTexts(fields)) {
    throw argumentError('invoke: the fields of the form must be an object of texts');
  }
  return form;
}

function isTexts(value: unknown): boolean {
  return isPlainObject(value) && Object.values(value).every((text) => typeof text === 'string');
}

const COLLECTION = /^\[object (FormData|URLSearchParams|Map|Set)\]$/;

/** Whether a body is bytes, a stream or a form, of which JSON would say nothing. */
function isBeyondJSON(body: unknown): boolean {
  if (isStream(body) || isWebStream(body) || isBlob(body) || bytesAt(body) !== undefined) return true;
  return COLLECTION.test(Object.prototype.toString.call(body));
}

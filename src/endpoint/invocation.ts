import { argumentError } from '../errors/wechat-api-error';
import type { Request, Upload } from '../http/described-request';
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
  if (typeof (path as unknown) !== 'string' || !path.startsWith('/')) {
    throw argumentError('invoke: the path must begin with a slash');
  }
  if (body === undefined) return any(get(path));
  if (!isUploadForm(body)) return any(post(path, body));
  const { file, field, fields } = body.form;
  return any(upload(path, file, undefined, fields, field));
}

/** Sends it, and is traced under the name of the method. */
export const invoke = make(describeInvocation);
Object.defineProperty(describeInvocation, 'name', { value: 'invoke' });

/** By all of it, since a JSON body may have a field of that name as well. */
function isUploadForm(body: unknown): body is UploadForm {
  if (typeof body !== 'object' || body === null || Object.keys(body).join() !== 'form') return false;
  const { form } = body as { form: unknown };
  return typeof form === 'object' && form !== null && Object.hasOwn(form, 'file');
}

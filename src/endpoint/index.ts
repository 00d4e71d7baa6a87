/** What a declaration of endpoints is made of. */
export { answerOf } from './answers';
export { make, makeVariadic, open, specialize, steps } from './make';
export { encodedQuery } from './locate';
export type { Lifted } from './method-types';
export {
  at,
  bytes,
  dropsDoubles,
  form,
  get,
  into,
  post,
  relay,
  sendFile,
  upload,
  withoutToken,
} from './describe';
export type { Twins } from './promises';
export type { Client, Having } from '../client';
export type {
  Destination,
  MultipartRequest,
  Query,
  Request,
  Upload,
  UploadFile,
} from '../http/described-request';
export type { Downloaded } from '../http/download/downloaded';
export { fileName } from '../http/body/given-file';
export { jsonText } from '../http/body/json-text';
export { addressFrom } from '../http/options/addresses';

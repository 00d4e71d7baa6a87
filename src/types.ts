/// <reference types="node" preserve="true" />
/** Every parameter and result type: `import type { Follower } from 'wechat-api/types'`. */
export type * from './modules';
export type * from './modules/reply';
export type {
  PictureCorners,
  PicturePoint,
  PicturePosition,
  PictureSize,
  PictureSource,
  PictureURL,
} from './modules/picture';
export type {
  GetTicketToken,
  GetToken,
  GivenToken,
  HookCallback,
  SaveTicketToken,
  SaveToken,
  StoredTicket,
  StoredToken,
  TokenRequest,
  TokenSource,
} from './callbacks/token-hooks';
export type { Options } from './client';
export type { Callback } from './endpoint/callback-types';
export type { Outcome } from './each/batches/outcome';
export type { Items } from './each/batches/supply';
export type { Iteratee } from './each/for-each';
export type { SizedWalkOptions, WalkOptions } from './each/options';
export type { Day } from './each/paging/china-days';
export type { EachAsyncOptions, ToArrayOptions, Walk, WalkCallback } from './each/walk';
export type { ReplyPromise, WithResponse } from './endpoint/reply-promise';
export type { Bilingual } from './errors/bilingual';
export type { ErrorName, StartAt } from './errors/wechat-api-error';
export type { Store } from './fleet/store';
export type { OnProgress, Progress } from './http/options/progress';
export type { HookedRequest, RequestOptions } from './http/options/options';
export type {
  BlobLike,
  Bytes,
  ByteStream,
  Destination,
  FileContents,
  FileURL,
  MultipartRequest,
  NodeStream,
  Query,
  Upload,
  UploadFile,
  WebStream,
  WebWritable,
} from './http/described-request';
export type { Downloaded } from './http/download/downloaded';
export type { Response } from './http/answer/response';

/// <reference types="node" preserve="true" />
/** Every parameter and result type: `import type { Follower } from 'wechat-api/types'`. */
export type * from './modules';
export type * from './modules/reply';
export type { Callback, MultipartRequest, Query, Response, Upload, UploadFile } from './endpoint';
export type { Bilingual } from './errors';
export type { Store } from './store';
export type { GetTicketToken, GetToken, HookCallback, SaveTicketToken, SaveToken } from './hooks';
export type { HookedRequest, Options, RequestOptions } from './options';
export type { StoredTicket, StoredToken } from './token';

/// <reference types="node" preserve="true" />
/** Every parameter and result type: `import type { Follower } from 'wechat-api/types'`. */
export type * from './modules';
export type * from './modules/reply';
export type { Callback, MultipartRequest, Query, Response, Upload, UploadFile } from './endpoint/make';
export type { Bilingual } from './errors/wechat-api-error';
export type { Store } from './fleet/store';
export type { GetTicketToken, GetToken, HookCallback, SaveTicketToken, SaveToken } from './callbacks/hooks';
export type { HookedRequest, Options, RequestOptions } from './http/options';
export type { StoredTicket, StoredToken } from './tokens/access-token';

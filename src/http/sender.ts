import type { HookedRequest, RequestOptions } from './options/options';

/** What a request needs to know of whoever sends it. */
export interface Sender {
  /** Blanked out wherever an error quotes it. */
  appsecret: string;
  /** Options of every request. */
  defaults: RequestOptions | null;
  /** Sees each request before it is sent. */
  hook: ((options: HookedRequest) => unknown) | undefined;
}

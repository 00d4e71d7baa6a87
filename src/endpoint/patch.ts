import { make } from './make';
import { mixin } from './mixin';
import { post } from './describe';

/** Adds a method that posts JSON to an address. */
export function patch(prototype: object, name: string, url: string, override = false): void {
  if (typeof url !== 'string') {
    throw new Error('The second argument expect a type of string as the request url of wechat');
  }
  if (typeof name !== 'string') {
    throw new Error('The first argument expect a type of string as the name of new function');
  }
  const host = prototype as Record<string, unknown>;
  for (const taken of [name, `_${name}`]) {
    if (!(taken in host)) continue;
    if (!override) {
      throw new Error(
        `wechat-api already has a method named [${name}]: give true as the third argument to replace it`,
      );
    }
    Reflect.deleteProperty(host, taken);
  }
  mixin(host, { [name]: make((info: unknown = undefined) => post(url, info)) });
}

import type { Options } from '../client';
import { isStore } from '../fleet/store';
import { configured } from '../http/options/configured';
import { OptionError } from '../errors/option-error';
import type { RequestOptions } from '../http/options/options';
import { readOptions } from '../http/options/read-options';
import {
  address,
  anything,
  callable,
  flag,
  REQUEST_READERS,
  value,
  type Reader,
} from '../http/options/readers';
import { cloudRunOption } from './cloud-run';

/** What each option of a client means. */
const READERS = {
  ...REQUEST_READERS,
  getToken: callable,
  saveToken: callable,
  store: value('a store: an object with get, set, lock and unlock', isStore),
  stableToken: flag,
  token: callable,
  limit: anything,
  retry: anything,
  cloudRun: cloudRunOption,
  fireAndForget: flag,
  endpoint: address,
  mpPrefix: address,
  fileServerPrefix: address,
} satisfies Record<keyof Options, Reader>;

/**
 * The options of a client, or of a view, as they are meant: an unknown one is refused, an empty one is none.
 *
 * @param given options, or the hook `getToken` in their place
 * @param saveToken the other hook
 */
export function readClientOptions(given: unknown, saveToken?: unknown): Options {
  const options: Record<string, unknown> = {};
  if (typeof given === 'function') options.getToken = given;
  else if (typeof given === 'object' && !Array.isArray(given)) Object.assign(options, given);
  else if (given) throw new OptionError('The options must be an object');
  if (saveToken) options.saveToken = saveToken;
  return readOptions(options, READERS);
}

/** Those of them that are about requests. */
export function requestOptionsOf(options: Options): RequestOptions {
  const {
    getToken,
    saveToken,
    store,
    stableToken,
    token,
    limit,
    retry,
    cloudRun,
    fireAndForget,
    endpoint,
    mpPrefix,
    fileServerPrefix,
    ...rest
  } = options;
  return rest;
}

/** An appid or a secret as it was meant, where it comes from a file that has a line break at its end, say. */
export function credential<T>(value: T): T | string {
  return typeof value === 'string' ? (configured(value) ?? '') : value;
}

import { own, type Emptiable } from '../../own';
import type { AgentOptions } from './agents';
import type { RequestOptions } from './options';
import type { Intake } from '../intake';

/** The options of one request, which may be a download. */
export interface Transfer extends RequestOptions {
  /** Takes the bytes that it is answered with. */
  intake?: Intake;
  /** Whether it goes to another host than those of the API: headers and passwords of the client are not for that. */
  isElsewhere?: boolean;
}

/**
 * The options of one request. Each has a field, so that none is inherited from an Object.prototype to which somebody
 * has added, and V8 finds all such objects alike.
 */
class Settings implements Emptiable<Transfer> {
  [option: string]: unknown;
  timeout: RequestOptions['timeout'] = undefined;
  headers: RequestOptions['headers'] = undefined;
  type: RequestOptions['type'] = undefined;
  method: RequestOptions['method'] = undefined;
  data: unknown = undefined;
  content: unknown = undefined;
  stream: RequestOptions['stream'] = undefined;
  contentType: string | undefined = undefined;
  dataType: RequestOptions['dataType'] = undefined;
  followRedirect: RequestOptions['followRedirect'] = undefined;
  maxRedirects: RequestOptions['maxRedirects'] = undefined;
  socketErrorRetry: number | undefined = undefined;
  maxResponseSize: RequestOptions['maxResponseSize'] = undefined;
  gzip: RequestOptions['gzip'] = undefined;
  compressed: boolean | undefined = undefined;
  auth: RequestOptions['auth'] = undefined;
  signal: RequestOptions['signal'] = undefined;
  onProgress: RequestOptions['onProgress'] = undefined;
  beforeRequest: RequestOptions['beforeRequest'] = undefined;
  dispatcher: RequestOptions['dispatcher'] = undefined;
  intake: Transfer['intake'] = undefined;
  isElsewhere: boolean | undefined = undefined;
  proxy: RequestOptions['proxy'] = undefined;
  enableProxy: RequestOptions['enableProxy'] = undefined;
  maxSockets: RequestOptions['maxSockets'] = undefined;
  ca: RequestOptions['ca'] = undefined;
  cert: RequestOptions['cert'] = undefined;
  key: RequestOptions['key'] = undefined;
  pfx: RequestOptions['pfx'] = undefined;
  passphrase: RequestOptions['passphrase'] = undefined;
  ciphers: RequestOptions['ciphers'] = undefined;
  rejectUnauthorized: RequestOptions['rejectUnauthorized'] = undefined;
  secureProtocol: RequestOptions['secureProtocol'] = undefined;
  secureOptions: RequestOptions['secureOptions'] = undefined;
  lookup: RequestOptions['lookup'] = undefined;
  keepAlive: RequestOptions['keepAlive'] = undefined;
  agent: RequestOptions['agent'] = undefined;
  httpsAgent: RequestOptions['httpsAgent'] = undefined;
  /** What the agent among these says of connections to the address. */
  agentOptions: AgentOptions | undefined = undefined;
  urllib: RequestOptions['urllib'] = undefined;
}

const OWN = Object.keys(new Settings()).length;

/** A client's options, and in their place those of a request. */
export function settingsOf(defaults: RequestOptions | null | undefined, given: Transfer): Settings {
  const settings = Object.assign(new Settings(), defaults, given);
  if (given.isElsewhere) {
    settings.headers = given.headers;
    settings.auth = given.auth;
    return settings;
  }
  const headers = own(defaults, 'headers');
  if (headers) settings.headers = { ...headers, ...own(given, 'headers') };
  return settings;
}

/** The names of options that are none of ours. */
export function foreignNames(settings: Settings): string[] {
  const names = Object.keys(settings);
  // Fields come first, in their order.
  return names.length === OWN ? [] : names.slice(OWN);
}

export type { Settings };

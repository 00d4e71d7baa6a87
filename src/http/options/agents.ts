import type * as Http from 'node:http';
import type * as Https from 'node:https';
import { OptionError } from '../../errors/option-error';
import type { RequestOptions } from './options';

/** `require`: whoever has an agent has loaded these. */
declare function require(id: 'node:http'): typeof Http;
declare function require(id: 'node:https'): typeof Https;

type Name = 'agent' | 'httpsAgent';

/** What Node.js keeps of an agent's options; not all of it is in its types. */
export type AgentOptions = Readonly<Record<string, unknown>>;

/** A plain agent, as it is within. */
interface Plain {
  options: AgentOptions;
  maxSockets: number;
}

/** How to connect, as an agent says it. */
interface Translated {
  agentOptions: AgentOptions | undefined;
  maxSockets: RequestOptions['maxSockets'];
  keepAlive: RequestOptions['keepAlive'];
}

/** The agent that an option gives: none that connects in a way of its own, which nobody here would go. */
export function agentFrom(name: Name, value: unknown): Plain | false | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  if (value === false) return false;
  const { Agent } = require('node:http');
  if (!(value instanceof Agent))
    throw new OptionError(`'${name}' must be a Node.js ${name === 'agent' ? 'http' : 'https'}.Agent`);
  const prototype: unknown = Object.getPrototypeOf(value);
  const { Agent: Secure } = require('node:https');
  if (name === 'httpsAgent' && prototype === Agent.prototype)
    throw new OptionError(`'httpsAgent' must be an https.Agent, not an http.Agent`);
  const own = OWN_WAYS.find((method) => Object.hasOwn(value, method));
  if ((prototype !== Agent.prototype && prototype !== Secure.prototype) || own) {
    throw new OptionError(
      `'${name}' must be a plain Node.js Agent, not one that connects in its own way: for a proxy give 'proxy', else 'maxSockets', 'ca' and the like, or an undici 'dispatcher'`,
    );
  }
  const agent = value as unknown as Plain;
  for (const [option, instead] of REFUSED) {
    if (agent.options[option] !== undefined && agent.options[option] !== null)
      throw new OptionError(`'${name}' must be without '${option}': give ${instead}`);
  }
  return agent;
}

/** Methods of an agent that say how it connects. */
const OWN_WAYS = ['addRequest', 'createConnection', 'createSocket'];

/** Options of an agent that lead elsewhere. */
const REFUSED = [
  ['socketPath', "'urllib: { socketPath }'"],
  ['proxyEnv', "'enableProxy' or 'proxy'"],
] as const;

/** What an agent means by its options, where others have not said it; nothing where there is no agent for this address. */
export function translate(settings: RequestOptions & Translated, url: string): void {
  const [plain, secure] = [agentFrom('agent', settings.agent), agentFrom('httpsAgent', settings.httpsAgent)];
  const agent = /^https:/i.test(url) ? secure : plain;
  if (agent === undefined) return;
  if (agent === false) {
    settings.keepAlive ??= false;
    return;
  }
  const { options, maxSockets } = agent;
  settings.agentOptions = options;
  // What nobody has said is endless with Node.js.
  if (maxSockets < Infinity || options.maxSockets !== undefined) settings.maxSockets ??= maxSockets;
  if (typeof options.keepAlive === 'boolean') settings.keepAlive ??= options.keepAlive;
}

/** Options of an agent that are about a connection; others are about keeping it, or about Node.js's own way of doing it. */
const OF_CONNECTION = [
  ...['ca', 'cert', 'key', 'pfx', 'passphrase', 'ciphers', 'rejectUnauthorized', 'secureProtocol'],
  ...['secureOptions', 'secureContext', 'minVersion', 'maxVersion', 'servername', 'checkServerIdentity'],
  ...['crl', 'ecdhCurve', 'dhparam', 'minDHSize', 'sigalgs', 'honorCipherOrder', 'requestOCSP'],
  ...['allowPartialTrustChain', 'lookup', 'family', 'hints', 'localAddress', 'localPort'],
  ...['autoSelectFamily', 'autoSelectFamilyAttemptTimeout'],
];

/** What an agent's options say of a connection: as with Node.js, they outdo the request's. */
export function connectionOptions(options: AgentOptions | undefined): Record<string, unknown> {
  const found: Record<string, unknown> = {};
  if (!options) return found;
  for (const name of OF_CONNECTION) if (options[name] !== undefined) found[name] = options[name];
  return found;
}

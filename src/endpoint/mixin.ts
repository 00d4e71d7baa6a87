import { untilAborted } from '../callbacks/abort';
import { deliver, takeCallbacks } from '../callbacks/deliver';
import { hide, signalOf, type Client } from '../client';
import { argumentError, WeChatAPIError } from '../errors/wechat-api-error';
import { toError } from '../errors/to-error';
import { carriesFile, checkFiles } from '../http/body/file-body';
import type * as downloading from './download';
import type { Request } from '../http/described-request';
import { withArity } from './arity';
import { atOnce } from './at-once';
import { callWithoutToken } from './call-with-token';
import { promisesOf } from './promises';
import { requireSensible, type Declaration } from './sensible';
import { withoutCallback } from './without-callback';

/** `require`, which loads what downloads at the first one. */
declare function require(id: './download'): typeof downloading;

type Method = (this: Client, ...args: unknown[]) => unknown;

type Describe = (...args: never[]) => Request<unknown>;

/** A method as `make`, `specialize` and `steps` lift it, or a plain function. */
type Declared = Method & {
  describe?: Describe;
  fill?: Method;
  run?: (client: Client, ...args: unknown[]) => Promise<unknown>;
  endsBySignal?: boolean;
  isVariadic?: boolean;
};

/**
 * Adds methods to a prototype. One that was lifted, by `make` say, becomes two: `_name`, and `name` in front of it.
 *
 * @param areOurs whether a plain function among them answers at once; one of others may take a callback
 */
export function mixin(prototype: object, methods: object, areOurs = false): void {
  const host = prototype as Record<string, unknown>;
  // Inherited ones too: a module may be an instance of a class of old.
  for (const name in methods) {
    const method = (methods as Record<string, Declared | null | undefined>)[name];
    if (Object.hasOwn(host, name)) {
      throw new Error(`Don't allow override existed prototype method. method: ${name}`);
    }
    const { describe, fill, run, endsBySignal, isVariadic, length = 0 } = method ?? {};
    const lift = () => {
      if (fill) return publicProcedure(name, fill.length, fill, false);
      if (describe) return publicMethod(name, describe);
      return run && publicProcedure(name, run.length - 1, run, true, endsBySignal);
    };
    const lifted = lift();
    if (lifted) host[name] = withArity(lifted, isVariadic ? 0 : length);
    host[lifted ? `_${name}` : name] = method;
    if (areOurs && !lifted && method) atOnce(method);
    // What is traced is traced under its name.
    if (describe) Object.defineProperty(describe, 'name', { value: name, configurable: true });
  }
}

/** The public method of an endpoint, in front of `_name`. */
function publicMethod(name: string, describe: Describe): Method {
  // Put together here and not in each call: V8 would look the new text up among all names.
  const raw = `_${name}`;
  return function (...args) {
    callEndpoint(this, name, describe, raw, args);
  };
}

/**
 * Calls an endpoint: refuses bad arguments and files that cannot be sent, then gets a token and calls the raw method.
 *
 * @param raw that method, or its name where somebody may have put another in its place
 */
export function callEndpoint(
  client: Client,
  name: string,
  describe: Describe,
  raw: string | ((...args: never[]) => unknown),
  args: unknown[],
): void {
  const callback = takeCallbacks(args) ?? withoutCallback(client, name);
  const proceed = ({ auth }: Request<unknown>) => {
    const method = typeof raw === 'string' ? member(client, raw) : raw;
    if (auth) callWithoutToken(client, method, args, callback);
    else {
      args.push(callback);
      client.preRequest(...([method, args] as never[]));
    }
  };
  try {
    requireSensible(name, args, describe.length, describe);
    const request = describe(...(args as never[]));
    const checked = checkOf(request);
    if (!checked) proceed(request);
    else {
      checked.then(() => {
        proceed(request);
      }, deliver(callback));
    }
  } catch (thrown) {
    deliver(callback)(asArgumentError(thrown, name));
  }
}

/** A look at the files that a request has to do with, if it has. */
function checkOf(request: Request<unknown>): Promise<void> | undefined {
  if (request.into) return require('./download').checkDestination(request.into.destination);
  return carriesFile(request) ? checkFiles(request) : undefined;
}

/**
 * The public method of a procedure, or of a special case.
 *
 * @param needsToken whether another `_name` in the place of the declared one may read `this.token`, as it could ever
 * @param endsBySignal whether the client's signal is heeded there
 */
function publicProcedure(
  name: string,
  required: number,
  declaration: Declaration,
  needsToken: boolean,
  endsBySignal = false,
): Method {
  return function (...args) {
    const done = deliver(takeCallbacks(args) ?? withoutCallback(this, name));
    const callback = endsBySignal ? done : untilAborted(signalOf(this), done);
    if (!callback) return;
    try {
      requireSensible(name, args, required, declaration);
      // The steps take other methods from there; a copy of a client, and who borrows methods, may not have it.
      if (!('promises' in this)) hide(this, 'promises', promisesOf(this));
      const method = member(this, `_${name}`) as Declared;
      if (method.run || !needsToken) method.call(this, ...args, callback);
      else this.preRequest(...([method, [...args, callback]] as never[]));
    } catch (thrown) {
      callback(asArgumentError(thrown, name));
    }
  };
}

function member(client: Client, name: string): Method {
  return (client as unknown as Record<string, Method>)[name] as Method;
}

function asArgumentError(thrown: unknown, name: string): Error {
  if (thrown instanceof WeChatAPIError) return thrown;
  return argumentError(`${name}: ${toError(thrown).message}`);
}

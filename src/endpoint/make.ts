import { later, type Done } from '../callbacks/deliver';
import type { Client } from '../client';
import type { Request } from '../http/described-request';
import { Answer, failureOf } from './answers';
import { withArity } from './arity';
import type { Callback, WithCallback } from './callback-types';
import type { ArgumentsOf, Lifted, LiftedSteps, OpenEndpoint, ResultOf } from './method-types';
import { perform } from './perform';

/**
 * Lifts a description of a request to a method of the client, which gets the token, sends the request,
 * replaces a dead token and tries once more.
 *
 * Give an optional argument a default value: an argument without one is required at run time too.
 *
 * @param arity the method's `length`, where a default value hides it
 */
export function make<A extends unknown[], R>(
  describe: (...args: A) => Request<R>,
  arity = describe.length + 1,
): Lifted<A, R> {
  const method = function (this: Client, ...args: WithCallback<A, R>) {
    const callback = args.pop() as Callback<R>;
    perform(this, describe(...(args as unknown as A)), callback as Done);
  };
  return Object.assign(withArity(method, arity), { describe });
}

/** `make` for the methods that 1.35.1 declared as `function ()`: in public they have the length 0. */
export const makeVariadic: typeof make = (describe, arity) =>
  Object.assign(make(describe, arity), { isVariadic: true });

/**
 * Lifts a special case of another method. That one is called by its name, so that whoever overrides it is asked here
 * as well.
 *
 * @param general the other method, under its name
 * @param fill its arguments, made of those of the special case
 */
export function specialize<A extends unknown[], F>(
  general: Record<string, F>,
  fill: (...args: A) => [...ArgumentsOf<F>],
): Lifted<A, ResultOf<F>> {
  const [[name, { describe }]] = Object.entries(general) as unknown as [[string, General]];
  const filled = fill as unknown as (...args: unknown[]) => unknown[];
  const method = function (this: Client, ...args: unknown[]) {
    const callback = args.pop();
    const methods = this as unknown as Record<string, (...all: unknown[]) => void>;
    methods[name]?.(...filled(...args), callback);
  };
  return Object.assign(withArity(method, fill.length + 1), {
    describe: (...args: unknown[]) => describe(...filled(...args)),
    fill,
  }) as unknown as Lifted<A, ResultOf<F>>;
}

/** A method that sends one request, as far as its special cases need it. */
interface General {
  describe: (...args: unknown[]) => Request<unknown>;
}

/** Lets arguments of type `unknown` pass, for a body that programs keep as JSON. */
export function open<F extends object>(endpoint: F): OpenEndpoint<ArgumentsOf<F>, ResultOf<F>> {
  const lifted = Object.assign(endpoint, { open: true });
  return lifted as unknown as OpenEndpoint<ArgumentsOf<F>, ResultOf<F>>;
}

/**
 * Lifts steps that promise a result to a method of the client with a callback; of what is promised by `answerOf` the
 * callback gets the HTTP answer as well.
 *
 * The client arrives as far as the steps say they need it: other methods through `client.promises`.
 *
 * @param arity the method's `length`, where a default value hides it
 * @param endsBySignal whether they end by the client's signal themselves, with an error that says how far they have come
 */
export function steps<A extends unknown[], R>(
  run: (client: never, ...args: A) => Promise<R | Answer<R>>,
  arity = run.length,
  endsBySignal = false,
): LiftedSteps<A, R> {
  const method = function (this: Client, ...args: WithCallback<A, R>) {
    const callback = args.pop() as Done;
    run(this as never, ...(args as unknown as A)).then(
      (result) => {
        if (result instanceof Answer) later(callback, null, result.data, result.res);
        else later(callback, null, result);
      },
      (error: unknown) => {
        later(callback, ...failureOf(error as Error));
      },
    );
  };
  return Object.assign(withArity(method, arity), { run, endsBySignal }) as unknown as LiftedSteps<A, R>;
}

import { later, type Done } from '../callbacks/deliver';
import type { Client } from '../client';
import type { Request } from '../http/described-request';
import { Answer, failureOf } from './answers';
import { withArity } from './arity';
import type { Callback, WithCallback } from './callback-types';
import { perform } from './perform';

/** A method that sends one request: `describe` says which, without sending it. */
export type Endpoint<A extends unknown[], R> = ((...args: WithCallback<A, R>) => void) & {
  readonly describe: (...args: A) => Request<R>;
};

/**
 * A method whose arguments may come from elsewhere, a file perhaps, as `unknown`: such ones pass, others are checked as
 * ever.
 */
export type OpenEndpoint<A extends unknown[], R> = (<M = never>(
  ...args: WithCallback<Opened<A, M>, R>
) => void) & {
  readonly describe: (...args: A) => Request<R>;
  readonly open: true;
};

/** Arguments of which `M` is one's type: where that is `unknown`, it will do. Before one is written, it is `never`. */
export type Opened<A extends unknown[], M> = { [I in keyof A]: unknown extends M ? M : A[I] };

/** A method that takes several steps: `run` takes them and promises the result. */
export type Procedure<A extends unknown[], R> = ((...args: WithCallback<A, R>) => void) & {
  readonly run: (client: never, ...args: A) => Promise<R>;
};

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
): Endpoint<A, R> {
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
export function specialize<A extends unknown[], B extends unknown[], R>(
  general: Record<string, Endpoint<B, R>>,
  fill: (...args: A) => [...B],
): Endpoint<A, R> {
  const [[name, { describe }]] = Object.entries(general) as [[string, Endpoint<B, R>]];
  const method = function (this: Client, ...args: WithCallback<A, R>) {
    const callback = args.pop() as Callback<R>;
    const methods = this as unknown as Record<string, (...all: unknown[]) => void>;
    methods[name]?.(...fill(...(args as unknown as A)), callback);
  };
  return Object.assign(withArity(method, fill.length + 1), {
    describe: (...args: A) => describe(...fill(...args)),
    fill,
  });
}

/** Lets arguments of type `unknown` pass, for a body that programs keep as JSON. */
export function open<A extends unknown[], R>(endpoint: Endpoint<A, R>): OpenEndpoint<A, R> {
  return Object.assign(endpoint as unknown as OpenEndpoint<A, R>, { open: true } as const);
}

/**
 * Lifts steps that promise a result to a method of the client with a callback; of what is promised by `answerOf` the
 * callback gets the HTTP answer as well.
 *
 * The client arrives as far as the steps say they need it: other methods through `client.promises`.
 *
 * @param arity the method's `length`, where a default value hides it
 */
export function steps<A extends unknown[], R>(
  run: (client: never, ...args: A) => Promise<R | Answer<R>>,
  arity = run.length,
): Procedure<A, R> {
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
  return Object.assign(withArity(method, arity), { run }) as Procedure<A, R>;
}

import { later, type Done } from '../callbacks/deliver';
import type { Client } from '../client';
import type { Request } from '../http/described-request';
import type { Callback, WithCallback } from './callback-types';
import { perform } from './perform';

/** A method that sends one request: `describe` says which, without sending it. */
export type Endpoint<A extends unknown[], R> = ((...args: WithCallback<A, R>) => void) & {
  readonly describe: (...args: A) => Request<R>;
};

/** A method that takes several steps: `run` takes them and promises the result. */
export type Procedure<A extends unknown[], R> = ((...args: WithCallback<A, R>) => void) & {
  readonly run: (client: never, ...args: A) => Promise<R>;
};

/**
 * Lifts a description of a request to a method of the client, which gets the token, sends the request,
 * replaces a dead token and tries once more.
 *
 * Give an optional argument a default value: an argument without one is required at run time too.
 */
export function make<A extends unknown[], R>(describe: (...args: A) => Request<R>): Endpoint<A, R> {
  return Object.assign(
    function (this: Client, ...args: WithCallback<A, R>) {
      const callback = args.pop() as Callback<R>;
      perform(this, describe(...(args as unknown as A)), callback as Done);
    },
    { describe },
  );
}

/**
 * Lifts steps that promise a result to a method of the client with a callback.
 *
 * The client arrives as far as the steps say they need it: other methods through `client.promises`.
 */
export function steps<A extends unknown[], R>(
  run: (client: never, ...args: A) => Promise<R>,
): Procedure<A, R> {
  return Object.assign(
    function (this: Client, ...args: WithCallback<A, R>) {
      const callback = args.pop() as Callback<R>;
      run(this as never, ...(args as unknown as A)).then(
        (data) => {
          later(callback, null, data);
        },
        (error: unknown) => {
          later(callback, error);
        },
      );
    },
    { run },
  );
}

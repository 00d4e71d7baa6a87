import { later, type Done } from '../callbacks/deliver';
import type { Client } from '../client';
import type { Request } from '../http/described-request';
import { Answer, failureOf } from './answers';
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
 * Lifts steps that promise a result to a method of the client with a callback; of what is promised by `answerOf` the
 * callback gets the HTTP answer as well.
 *
 * The client arrives as far as the steps say they need it: other methods through `client.promises`.
 */
export function steps<A extends unknown[], R>(
  run: (client: never, ...args: A) => Promise<R | Answer<R>>,
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
  return Object.assign(method, { run }) as Procedure<A, R>;
}

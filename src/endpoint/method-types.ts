import type { Request } from '../http/described-request';
import type { ReplyPromise } from './reply-promise';
import type { Callback as PublicCallback, WithCallback } from './callback-types';

/** The callback. Of one that a public file has as well, TypeScript 6 shows the address of that file before its name. */
export type Callback<R> = PublicCallback<R>;

/**
 * The type of a method that was lifted. Where its arguments are always as many it is a function and nothing else: as such
 * it is written into our declarations parameter by parameter, below its comment, and editors then find what `@param` says
 * while a call is written.
 */
export type Lifted<A extends unknown[], R> =
  IsFixed<A> extends true ? (...args: [...args: A, callback: Callback<R>]) => void : Endpoint<A, R>;

/** The same for what takes several steps. */
export type LiftedSteps<A extends unknown[], R> =
  IsFixed<A> extends true ? (...args: [...args: A, callback: Callback<R>]) => void : Procedure<A, R>;

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
type Opened<A extends unknown[], M> = { [I in keyof A]: unknown extends M ? M : A[I] };

/** A method that takes several steps: `run` takes them and promises the result. */
export type Procedure<A extends unknown[], R> = ((...args: WithCallback<A, R>) => void) & {
  readonly run: (client: never, ...args: A) => Promise<R>;
};

/** The promise twin of a method: the same arguments without the callback; of what has no callback there is none. */
export type Twin<F> =
  F extends OpenEndpoint<infer A, infer R>
    ? <M = never>(...args: Opened<A, M>) => ReplyPromise<R>
    : F extends Endpoint<infer A, infer R>
      ? (...args: A) => ReplyPromise<R>
      : F extends Procedure<infer A, infer R>
        ? (...args: A) => ReplyPromise<R>
        : F extends (...args: infer P) => unknown
          ? P extends [...args: infer A, callback: (...outcome: infer O) => unknown]
            ? (
                ...args: A
              ) => ReplyPromise<O extends [err: unknown, data: infer R, ...more: unknown[]] ? R : undefined>
            : never
          : never;

/** The arguments of a method, without the callback. */
export type ArgumentsOf<F> = Twin<F> extends (...args: infer A extends unknown[]) => unknown ? A : never;

/** What the callback of a method gets. */
export type ResultOf<F> = Twin<F> extends (...args: never) => Promise<infer R> ? R : never;

type IsFixed<A extends unknown[]> = number extends A['length'] ? false : IsOne<A['length']>;

/** Whether a type is none of several. */
type IsOne<T, All = T> = T extends All ? ([All] extends [T] ? true : false) : never;

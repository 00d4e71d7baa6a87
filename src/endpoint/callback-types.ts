import type { WeChatAPIError } from '../errors/wechat-api-error';
import type { Response } from '../http/answer/response';

/**
 * Node's callback of every method: an error or the result, never both at once.
 *
 * An errcode of WeChat arrives as `err`; `data` then still holds the reply it came with.
 */
export type Callback<R> = (err: WeChatAPIError | null, data: R, res: Response) => void;

/**
 * Arguments followed by a callback; a trailing optional argument may be left out before it.
 *
 * One signature with a union of tuples, because overloads would lose the documentation in editors.
 */
export type WithCallback<A extends unknown[], R> =
  | [...args: A, callback: Callback<R>]
  | (A extends [] | [...head: unknown[], last: unknown]
      ? never
      : number extends A['length']
        ? never
        : A extends [...head: infer Head, last?: unknown]
          ? WithCallback<Head, R>
          : never);

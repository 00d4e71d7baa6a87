import { hide } from '../client';
import type { Response } from '../http/answer/response';

/** 结果及其 HTTP 响应 — A result, and the HTTP answer that it came in. */
export interface WithResponse<R> {
  /** 结果 — The result. */
  data: R;
  /** HTTP 响应，不含正文；不是一次请求得到的结果没有 — The HTTP answer, without its body. What is not the answer to one request has none, as with a callback. */
  res: Response;
}

/** 方法的 Promise — What a promise twin returns: an ordinary promise of the result, which can be asked for the HTTP answer too. */
export interface ReplyPromise<R> extends Promise<R> {
  /**
   * 结果及其 HTTP 响应 — the result with the HTTP answer that it came in: its status, its headers, the name of a file.
   *
   * 说明：失败时以同样的错误拒绝，HTTP 响应在 `err.res`。`then` 返回的是普通的 Promise，没有这个方法。
   *
   * Note: where the call fails, this is rejected with the same error, which has the HTTP answer as `err.res`. What `then` returns is an ordinary promise, without this method.
   *
   * @example
   * const { data, res } = await api.promises.getUser(openid).withResponse();
   * console.log(data.openid, res.status, res.rt);
   */
  withResponse(): Promise<WithResponse<R>>;
}

/** Where a call leaves its HTTP answer. */
export interface Answered {
  res: unknown;
}

/** The promise of a call. */
export class Reply<R> extends Promise<R> implements ReplyPromise<R> {
  readonly #answered: Answered;

  constructor(call: (resolve: (value: R | PromiseLike<R>) => void) => void, answered: Answered) {
    super(call);
    this.#answered = answered;
  }

  async withResponse(): Promise<WithResponse<R>> {
    const data = await this;
    return { data, res: this.#answered.res as Response };
  }
}

// `await` takes as it is what says that Promise has made it, and `then` makes an ordinary promise of it.
hide(Reply.prototype, 'constructor', Promise);

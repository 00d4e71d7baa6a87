import { AsyncResource } from 'node:async_hooks';
import { tracingChannel } from 'node:diagnostics_channel';
import { now } from '../clock';
import { isWatched } from './watched';

/** What the channel `wechat-api:call` tells of a call. Neither secrets nor bodies are in it. */
export interface CallMessage {
  /** Name of the method, e.g. `sendText`. */
  method: string;
  /** Path of the endpoint, e.g. `/cgi-bin/message/custom/send`; undefined for a method of the caller's own. */
  path: string | undefined;
  /** How often the request was tried: again where the token was dead, 0 where there was none to be had. */
  attempts: number;
  /** WeChat's errcode, 0 where all is well; or the code of what went wrong on the way. Known at the end. */
  errcode: number | string | undefined;
  /** HTTP status. Known at the end. */
  status: number | undefined;
  /** Bytes of the answer, as far as it told them. Known at the end. */
  size: number | undefined;
  /** Milliseconds from the call to its end. Known at the end. */
  duration: number | undefined;
  /** What the callback gets as its error. */
  error?: Error;
}

/** How a call ended, as its callback learns it. */
type Outcome = [error: Error | null, data?: unknown, res?: unknown];

const channel = tracingChannel<unknown, CallMessage>('wechat-api:call');

/** Whether anybody listens. */
export function isCallWatched(): boolean {
  return isWatched(channel);
}

/** A call that somebody watches. */
export class CallTrace {
  readonly #message: CallMessage;
  readonly #begun = now();
  #context!: AsyncResource;

  constructor(method: string, path?: string) {
    this.#message = {
      method,
      path,
      attempts: 0,
      errcode: undefined,
      status: undefined,
      size: undefined,
      duration: undefined,
    };
  }

  /** The request is sent. */
  attempt(): void {
    this.#message.attempts++;
  }

  /** Runs what begins the call, in the stores that whoever watches has bound to it: its async context. */
  begin(run: (context: AsyncResource) => void): void {
    channel.start.runStores(this.#message, () => {
      this.#context = new AsyncResource('WeChatAPICall');
      run(this.#context);
    });
    channel.end.publish(this.#message);
  }

  /** The call has ended; runs what tells the caller. */
  end(outcome: Outcome, tell: () => void): void {
    const [error] = outcome;
    const message = Object.assign(this.#message, factsOf(outcome));
    message.duration = now() - this.#begun;
    // The answer came in the context of the connection.
    this.#context.runInAsyncScope(() => {
      if (error) {
        message.error = error;
        channel.error.publish(message);
      }
      channel.asyncStart.runStores(message, tell);
      channel.asyncEnd.publish(message);
    });
  }
}

function factsOf([error, data, res]: Outcome): Partial<CallMessage> {
  try {
    const { errcode } = (data ?? {}) as { errcode?: unknown };
    const { status = 0, size } = (res ?? {}) as { status?: number; size?: number };
    const told = code(errcode) ?? code((error as { code?: unknown } | null)?.code);
    const outcome = { errcode: told ?? (error ? undefined : 0) };
    return status > 0 ? { ...outcome, status, size } : outcome;
  } catch {
    // A method of others may hand over what cannot even be looked at.
    return {};
  }
}

function code(value: unknown): number | string | undefined {
  return typeof value === 'number' || typeof value === 'string' ? value : undefined;
}

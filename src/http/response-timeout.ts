import type { Agent } from 'urllib';

type Dispatcher = Pick<Agent, 'dispatch' | 'compose'>;
type Interceptor = Extract<Parameters<Agent['compose']>[number], (dispatch: never) => unknown>;
type Handler = Parameters<ReturnType<Interceptor>>[1];
type Event<Name extends keyof Handler> = Parameters<NonNullable<Handler[Name]>>;
type Controller = Event<'onRequestStart'>[0];

/** Milliseconds up to which undici's own timers, which look up twice a second, are too coarse. */
const COARSE = 3000;

/** A dispatcher that keeps short timeouts to the millisecond; the same one where they are longer, or it cannot. */
export function punctual(dispatcher: object, timeout: number): object {
  const { compose } = dispatcher as Partial<Dispatcher>;
  if (timeout > COARSE || typeof compose !== 'function') return dispatcher;
  const keepTime: Interceptor = (dispatch) => (options, handler) =>
    dispatch(options, new Punctual(handler, timeout));
  return compose.call(dispatcher as Agent, keepTime);
}

/** Times an answer from the moment its request has a connection, as undici does: its beginning, then each pause. */
class Punctual implements Handler {
  readonly #handler: Handler;
  readonly #timeout: number;
  #timer: NodeJS.Timeout | undefined;
  #awaited = 'Headers';

  constructor(handler: Handler, timeout: number) {
    this.#handler = handler;
    this.#timeout = timeout;
  }

  onRequestStart(...event: Event<'onRequestStart'>): void {
    this.#wait(event[0]);
    this.#handler.onRequestStart?.(...event);
  }

  onRequestUpgrade(...event: Event<'onRequestUpgrade'>): void {
    this.#handler.onRequestUpgrade?.(...event);
  }

  onResponseStart(...event: Event<'onResponseStart'>): void {
    this.#awaited = 'Body';
    this.#wait(event[0]);
    this.#handler.onResponseStart?.(...event);
  }

  onResponseData(...event: Event<'onResponseData'>): void {
    this.#wait(event[0]);
    this.#handler.onResponseData?.(...event);
  }

  onResponseEnd(...event: Event<'onResponseEnd'>): void {
    clearTimeout(this.#timer);
    this.#handler.onResponseEnd?.(...event);
  }

  onResponseError(...event: Event<'onResponseError'>): void {
    clearTimeout(this.#timer);
    this.#handler.onResponseError?.(...event);
  }

  #wait(controller: Controller): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      // Who asks for the answer slowly is not kept waiting.
      if (controller.paused) this.#wait(controller);
      else controller.abort(this.#verdict());
    }, this.#timeout);
  }

  /** What undici's timers say, which urllib knows by name. */
  #verdict(): Error {
    return Object.assign(new Error(`${this.#awaited} Timeout Error`), {
      name: `${this.#awaited}TimeoutError`,
      code: `UND_ERR_${this.#awaited.toUpperCase()}_TIMEOUT`,
    });
  }
}

import type { AsyncLocalStorage } from 'node:async_hooks';
import { tracingChannel } from 'node:diagnostics_channel';
import { onTestFinished } from 'vitest';
import type { StoredToken } from 'wechat-api/types';

export type Message = Record<string, unknown>;

export const EVENTS = ['start', 'end', 'asyncStart', 'asyncEnd', 'error'] as const;

/** What a channel tells until the test ends: the order of its events, and each message as it was at its end. */
export function listen(name: 'call' | 'token') {
  const channel = tracingChannel<unknown, Message>(`wechat-api:${name}`);
  const heard = { events: [] as string[], messages: [] as Message[], objects: [] as Message[] };
  for (const event of EVENTS) {
    const hear = (message: unknown) => {
      heard.events.push(event);
      heard.objects.push(message as Message);
      if (event === 'asyncEnd') heard.messages.push({ ...(message as Message) });
    };
    channel[event].subscribe(hear);
    onTestFinished(() => {
      channel[event].unsubscribe(hear);
    });
  }
  return heard;
}

/** Binds a store to the beginning of calls until the test ends. */
export function bind<T>(store: AsyncLocalStorage<T>, transform: (message: Message) => T): void {
  const { start } = tracingChannel<T, Message>('wechat-api:call');
  start.bindStore(store, transform);
  onTestFinished(() => void start.unbindStore(store));
}

export const calls = () => listen('call');
export const tokens = () => listen('token');

/** Hooks that keep the token in a variable that others may change. */
export function hooks() {
  const kept: { token?: StoredToken } = {};
  const options = {
    getToken: () => Promise.resolve(kept.token ?? null),
    saveToken: (token: StoredToken) => {
      kept.token = JSON.parse(JSON.stringify(token)) as StoredToken;
      return Promise.resolve();
    },
  };
  return { kept, options };
}

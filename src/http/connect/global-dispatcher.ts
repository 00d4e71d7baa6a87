import type { Dispatcher } from '../exchange';
import type { Settings } from '../options/merged-options';
import { CONNECTION_OPTIONS } from './connection-options';

/** Where all copies of undici, that of `fetch` too, keep the dispatcher that `setGlobalDispatcher` sets. */
const SLOT = Symbol.for('undici.globalDispatcher.1');

/** Where undici 8 keeps it; in the slot of the others it then has a wrapper. */
const NEWER_SLOT = Symbol.for('undici.globalDispatcher.2');

/** What a client says of its connections, but for how many there are and how long they last. */
const HOW = CONNECTION_OPTIONS.filter((name) => name !== 'maxSockets' && name !== 'keepAlive');

type AnyDispatcher = Dispatcher & Record<symbol, unknown>;

const globals = globalThis as unknown as Record<symbol, AnyDispatcher | undefined>;

let seen: AnyDispatcher | undefined;
let chosen: AnyDispatcher | undefined;

/**
 * The dispatcher that somebody has set for all of the process, as tests and programs behind a proxy do: not the one that
 * is there by itself. Where the client's options say how to connect, they count, unless it is a MockAgent.
 */
export function globalDispatcher(options: Settings, proxy: string | undefined): Dispatcher | undefined {
  const found = globals[SLOT];
  if (found !== seen) {
    seen = found;
    chosen = found && chosenBySomebody(found);
  }
  if (!chosen) return undefined;
  const saysHow = proxy !== undefined || HOW.some((name) => options[name] !== undefined);
  return saysHow && !isMock(chosen) ? undefined : chosen;
}

/** Whether nothing goes out through it: every answer is scripted. */
export function isMock(dispatcher: object): boolean {
  return 'pendingInterceptors' in dispatcher;
}

function chosenBySomebody(found: AnyDispatcher): AnyDispatcher | undefined {
  const dispatcher = (isWrapper(found) ? globals[NEWER_SLOT] : undefined) ?? found;
  return isThereByItself(dispatcher) ? undefined : dispatcher;
}

function isWrapper(dispatcher: AnyDispatcher): boolean {
  return makerOf(dispatcher)?.name === 'Dispatcher1Wrapper';
}

function makerOf({ constructor }: Partial<AnyDispatcher>): NewableFunction | undefined {
  return constructor;
}

/** The one that undici makes when it is loaded: an Agent without interceptors and without options. */
function isThereByItself(dispatcher: AnyDispatcher): boolean {
  const maker = makerOf(dispatcher);
  const { dispatch } = (maker?.prototype ?? {}) as Partial<Dispatcher>;
  if (maker?.name !== 'Agent' || dispatcher.dispatch !== dispatch) return false;
  const key = Object.getOwnPropertySymbols(dispatcher).find(({ description }) => description === 'options');
  const given = key && dispatcher[key];
  return Object.values(given ?? {}).every((value) => value === undefined || value === Infinity);
}

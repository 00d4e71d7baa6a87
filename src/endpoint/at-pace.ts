import { AsyncLocalStorage, type AsyncResource } from 'node:async_hooks';
import { createHash, randomUUID } from 'node:crypto';
import type { Done } from '../callbacks/deliver';
import { doubleId, signalOf, type Client } from '../client';
import { withoutQuery } from '../errors/url';
import type { Doubles, Request } from '../http/described-request';
import { jsonText } from '../http/body/json-text';
import { own } from '../own';
import type { Pace } from '../pacing/pace';
import { PacedCall, type Follower, type Repeatable } from '../pacing/paced-call';
import { described, type Declared } from './described';
import { isRead } from './reads';
import { isSpent } from './spent';

/** A call that is to be made. */
interface Call {
  method: Declared;
  args: unknown[];
  /** Its async context. */
  context: AsyncResource;
  /** Makes it once. */
  once: (method: Declared, done: Done, follower: Follower) => void;
  /** Whoever follows its tries. */
  follower: Follower | undefined;
}

/** The call of a method of the caller's own, in whose async context others are called: by it, and be it not on its `this`. */
const calling = new AsyncLocalStorage<PacedCall>();

/** What ends a shortage of calls cannot wait for its end. */
const CLEARING = /^\/cgi-bin\/(clear_quota(\/v2)?|openapi\/quota\/(clear|get))$/;

/** Makes a call at the pace of its client: within its limits, and again where that may help. */
export function callAtPace(
  api: Client,
  { limits, retry }: Pace,
  { method, args, context, once, follower }: Call,
  done: Done,
): void {
  const request = described(method, args);
  const isClearing = request !== undefined && CLEARING.test(withoutQuery(request.path));
  const tried = retry && request ? withDoubleId(method, request) : method;
  const call = new PacedCall(
    { limits: isClearing ? [] : limits, retry },
    kindOf(request, args, tried !== method || hasOwnId(request)),
    (settle, told) => {
      if (request) once(tried, settle, told);
      else calling.run(call, once, tried, settle, told);
    },
    context,
    follower,
    calling.getStore(),
  );
  call.start(signalOf(api), (...outcome) => {
    if (isClearing && !outcome[0]) for (const limit of limits) limit.lookNow();
    done(...outcome);
  });
}

function kindOf(request: Request<unknown> | undefined, args: unknown[], isDropped: boolean): Repeatable {
  const { apart = 0, arrived, lasts = Infinity } = (isDropped ? request?.doubles : undefined) ?? {};
  return {
    isHarmless: request !== undefined && (isDropped || isRead(request)),
    isSingle: request !== undefined,
    get isSpent() {
      return isSpent(request, args);
    },
    apart,
    lasts,
    arrived,
  };
}

/** Whether a message has an id of the caller's, by which WeChat drops its doubles. */
function hasOwnId(request: Request<unknown> | undefined): boolean {
  return Boolean(request?.doubles && own(bodyOf(request), request.doubles.field));
}

/** The method, whose message has the same id in all tries; itself where there is no place for one, or one in it. */
function withDoubleId(method: Declared, request: Request<unknown>): Declared {
  const { doubles } = request;
  const body = bodyOf(request);
  if (!doubles || !body || hasOwnId(request)) return method;
  let id: string | undefined;
  const withId = function (this: Client, ...all: never[]): unknown {
    this[doubleId] = id ??= idOf(doubles, body);
    return method.apply(this as never, all);
  };
  return Object.assign(withId, { describe: method.describe });
}

function bodyOf({ body }: Request<unknown>): Record<string, unknown> | undefined {
  return typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : undefined;
}

function idOf({ of }: Doubles, body: object): string {
  if (of === 'call') return randomUUID().replaceAll('-', '');
  return createHash('sha256').update(jsonText(body)).digest('hex').slice(0, 32);
}

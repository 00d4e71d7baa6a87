import type {
  ClockState,
  ExchangeFilter,
  FaultRule,
  ReviewState,
  Sandbox,
  ScriptedFault,
} from 'wechat-api-sandbox';
import type { Decision, FollowerProfile, ReviewedKind, ShownExchange, Received } from 'wechat-api-sandbox';

type Body = Record<string, unknown>;

/** A request to the control interface. */
export async function control<Answer = unknown>(
  sandbox: Sandbox,
  method: string,
  path: string,
  body?: object,
): Promise<Answer> {
  const response = await fetch(`${sandbox.url}/_sandbox/${path}`, {
    method,
    ...(body && { body: JSON.stringify(body) }),
  });
  const answer = (await response.json()) as Answer;
  if (!response.ok) throw new Error(`${response.status} ${(answer as { error: string }).error}`);
  return answer;
}

/** The verbs, whichever way they are asked for. */
export interface Verbs {
  snapshot(): Promise<Body>;
  restore(snapshot: Body): Promise<void>;
  reset(): Promise<void>;
  requests(filter?: ExchangeFilter): Promise<ShownExchange[]>;
  clearRequests(): Promise<void>;
  faults(): Promise<ScriptedFault[]>;
  setFault(fault: FaultRule | string, changes?: Partial<FaultRule>): Promise<number>;
  removeFaults(id?: number): Promise<void>;
  clock(): Promise<ClockState>;
  advance(duration: string): Promise<void>;
  freeze(isFrozen: boolean): Promise<void>;
  follow(profile?: FollowerProfile, appid?: string): Promise<string>;
  unfollow(openid: string, appid?: string): Promise<void>;
  interact(openid: string, did: 'wrote' | 'acted', appid?: string): Promise<void>;
  received(openid: string): Promise<Received>;
  reviews(appid?: string): Promise<ReviewState[]>;
  review(what: ReviewedKind, id: string | number, decision?: Decision): Promise<void>;
}

/** The verbs over HTTP, as programs in any language have them. */
function overHttp(sandbox: Sandbox): Verbs {
  const ask = <Answer>(method: string, path: string, body?: object) =>
    control<Answer>(sandbox, method, path, body);
  const done = async (method: string, path: string, body?: object) => {
    await ask(method, path, body);
  };
  const query = (fields: object) => {
    const given = Object.entries(fields).filter(([, value]) => value !== undefined);
    return new URLSearchParams(
      given.map(([name, value]): [string, string] => [name, String(value)]),
    ).toString();
  };
  return {
    snapshot: () => ask('GET', 'snapshot'),
    restore: (snapshot) => done('POST', 'restore', snapshot),
    reset: () => done('POST', 'reset'),
    requests: async (filter = {}) =>
      (await ask<{ requests: ShownExchange[] }>('GET', `requests?${query(filter)}`)).requests,
    clearRequests: () => done('DELETE', 'requests'),
    faults: async () => (await ask<{ faults: ScriptedFault[] }>('GET', 'faults')).faults,
    async setFault(fault, changes) {
      const body = typeof fault === 'string' ? { preset: fault, ...changes } : { ...fault, ...changes };
      return (await ask<{ id: number }>('POST', 'faults', body)).id;
    },
    removeFaults: (id) => done('DELETE', id === undefined ? 'faults' : `faults/${id}`),
    clock: () => ask('GET', 'clock'),
    advance: (duration) => done('POST', 'clock', { advance: duration }),
    freeze: (isFrozen) => done('POST', 'clock', { frozen: isFrozen }),
    async follow(profile, appid) {
      const { openids } = await ask<{ openids: string[] }>('POST', 'followers', { profile, appid });
      return openids[0] ?? '';
    },
    unfollow: (openid, appid) => done('DELETE', `followers/${openid}?${query({ appid })}`),
    interact: (openid, did, appid) => done('POST', `followers/${openid}?${query({ appid })}`, { did }),
    received: async (openid) => (await ask<{ messages: Received }>('GET', `followers/${openid}`)).messages,
    reviews: async (appid) =>
      (await ask<{ reviews: ReviewState[] }>('GET', `reviews?${query({ appid })}`)).reviews,
    review: (what, id, decision) => done('POST', 'reviews', { what, id: String(id), ...decision }),
  };
}

/** The verbs in the process of the sandbox; what they throw is rejected. */
function inProcess(sandbox: Sandbox): Verbs {
  const at = <Answer>(run: () => Answer) => Promise.resolve().then(run);
  return {
    snapshot: () => at(() => sandbox.snapshot() as unknown as Body),
    restore: (snapshot) =>
      at(() => {
        sandbox.restore(snapshot as never);
      }),
    reset: () =>
      at(() => {
        sandbox.reset();
      }),
    requests: (filter) => at(() => sandbox.exchanges(filter)),
    clearRequests: () =>
      at(() => {
        sandbox.clearRequests();
      }),
    faults: () => at(() => sandbox.faults),
    setFault: (fault, changes) => at(() => sandbox.setFault(fault, changes)),
    removeFaults: (id) =>
      at(() => {
        sandbox.removeFaults(id);
      }),
    clock: () => at(() => sandbox.clock),
    advance: (duration) =>
      at(() => {
        sandbox.advance(duration);
      }),
    freeze: (isFrozen) =>
      at(() => {
        if (isFrozen) sandbox.freeze();
        else sandbox.resume();
      }),
    follow: (profile, appid) => at(() => sandbox.follow(profile, appid)),
    unfollow: (openid, appid) =>
      at(() => {
        sandbox.unfollow(openid, appid);
      }),
    interact: (openid, did, appid) =>
      at(() => {
        sandbox.interact(openid, did, appid);
      }),
    received: (openid) => at(() => sandbox.received(openid)),
    reviews: (appid) => at(() => sandbox.reviews(appid)),
    review: (what, id, decision) =>
      at(() => {
        sandbox.review(what, id, decision);
      }),
  };
}

/** Both ways to ask for the verbs. */
export const WAYS = { 'over HTTP': overHttp, 'in a program': inProcess };

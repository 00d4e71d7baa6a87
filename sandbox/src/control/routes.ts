import {
  anyObject,
  anything,
  boolean,
  decimal,
  integer,
  oneOf,
  optional,
  text,
} from '../endpoints/schema.js';
import type { FollowerProfile } from '../domains/followers/follower.js';
import type { FaultRule } from '../http/faults/fault.js';
import { PRESETS } from '../http/faults/presets.js';
import { decode, encode } from '../state/codec.js';
import type { PlatformData } from '../world/platform.js';
import { BadRequest } from './bad-request.js';
import { masked } from './masked.js';
import { route } from './route.js';
import type { Route } from './route.js';

const appid = optional(text({ note: 'The account; the first one when absent.' }));
const limit = optional(integer({ least: 1, most: 10_000 }));

/** The verbs of the control interface. */
export const routes: Route[] = [
  route('GET', 'state', '查看全部状态 — What all accounts hold, without the secrets.', {
    run: (control) => JSON.parse(masked(encode(control.snapshot()))) as object,
  }),
  route('POST', 'reset', '回到初始状态 — Goes back to the state at the start.', {
    run: (control) => {
      control.reset();
    },
  }),
  route('GET', 'snapshot', '导出快照 — All data, for restore; holds the secrets of the sandbox.', {
    run: (control) => JSON.parse(encode(control.snapshot())) as object,
  }),
  route('POST', 'restore', '恢复快照 — Goes back to a snapshot.', {
    body: { seed: text({ least: 0 }), clock: anyObject(), accounts: anything() },
    run(control, input) {
      control.restore(decode(JSON.stringify(input)) as PlatformData);
    },
  }),
  route('GET', 'requests', '查看请求记录 — The last exchanges, oldest first.', {
    query: { since: optional(integer()), path: optional(text()), errcode: optional(integer()) },
    run: (control, filter) => ({ requests: control.exchanges(filter) }),
  }),
  route('DELETE', 'requests', '清空请求记录 — Forgets the exchanges.', {
    run: (control) => {
      control.log.clear();
    },
  }),
  route('GET', 'faults', '查看故障 — The faults that are set, and the presets there are.', {
    run: (control) => ({ faults: control.faults, presets: PRESETS }),
  }),
  route('POST', 'faults', '设置故障 — Sets a fault: a preset by name, or its data.', {
    body: {
      preset: optional(oneOf(Object.keys(PRESETS))),
      path: optional(text()),
      method: optional(text()),
      when: optional(anyObject()),
      times: optional(integer({ least: 1 })),
      share: optional(decimal({ least: 0, most: 1 })),
      do: optional(anyObject()),
    },
    run(control, { preset, ...rule }) {
      if (preset === undefined && (rule.path === undefined || rule.do === undefined))
        throw new BadRequest('A fault needs a preset, or path and do');
      control.setFault(preset ?? (rule as unknown as FaultRule));
      return { faults: control.faults };
    },
  }),
  route('DELETE', 'faults', '清除全部故障 — Takes back all faults.', {
    run: (control) => {
      control.removeFaults();
    },
  }),
  route('DELETE', 'faults/*', '清除一个故障 — Takes back a fault by its id.', {
    run: (control, _input, id) => {
      control.removeFaults(Number(id));
    },
  }),
  route('GET', 'clock', '查看时钟 — The clock.', { run: (control) => control.clock }),
  route('POST', 'clock', '调整时钟 — Moves the clock ahead (`2h`), stops it or lets it go on.', {
    body: {
      advance: optional(text({ note: '90s, 2h, 1d 30m' })),
      frozen: optional(boolean()),
    },
    run(control, { advance, frozen }) {
      if (advance !== undefined) control.advance(advance);
      if (frozen === true) control.freeze();
      if (frozen === false) control.resume();
      return control.clock;
    },
  }),
  route('GET', 'followers', '查看粉丝 — Followers, oldest first.', {
    query: { appid, limit },
    run: (control, input) => {
      const { followers } = control.account(input.appid);
      return { total: followers.count, followers: followers.first(input.limit ?? 100) };
    },
  }),
  route('POST', 'followers', '添加粉丝 — Adds followers.', {
    body: { appid, count: optional(integer({ least: 1, most: 1_000_000 })), profile: optional(anyObject()) },
    run: (control, { appid: account, count = 1, profile }) => ({
      openids: Array.from({ length: count }, () =>
        control.follow(profile as FollowerProfile | undefined, account),
      ),
    }),
  }),
  route('DELETE', 'followers/*', '取消关注 — Ends a subscription.', {
    query: { appid },
    run: (control, input, openid) => {
      control.unfollow(openid, input.appid);
    },
  }),
];

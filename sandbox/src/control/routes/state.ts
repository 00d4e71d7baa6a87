import { anyObject, list, object, optional, text } from '../../endpoints/schema.js';
import { decode, encode } from '../../state/codec.js';
import type { Platform } from '../../world/platform.js';
import type { Snapshot } from '../../world/snapshot.js';
import { BadRequest } from '../bad-request.js';
import { masked } from '../masked.js';
import { route } from '../route.js';
import type { Route } from '../route.js';

const account = object({
  account: object({ appid: text(), appsecret: text() }),
  counters: anyObject(),
  tasks: list(anyObject()),
  parts: anyObject(),
});

/** Plain data as JSON has it, Map and bigint under names of their own. */
function plain(data: object): object {
  return JSON.parse(encode(data)) as object;
}

/** What all accounts hold; a code of web authorization is known by nothing but itself. */
function withoutSecrets({ all, live }: Platform): object {
  const codes = new Set<unknown>(all.flatMap(({ webGrants }) => webGrants.codes));
  const withoutCode = (_key: string, value: unknown) => (codes.has(value) ? '***' : value);
  return JSON.parse(masked(encode(live)), codes.size > 0 ? withoutCode : undefined) as object;
}

export const stateRoutes: Route[] = [
  route('GET', 'state', '查看全部状态 — What all accounts hold, without the secrets.', {
    run: ({ platform }) => withoutSecrets(platform),
  }),
  route('POST', 'reset', '回到初始状态 — Goes back to what seed and options say, as at the first start.', {
    run: (control) => {
      control.reset();
    },
  }),
  route('GET', 'snapshot', '导出快照 — All data and media, for restore; holds the secrets of the sandbox.', {
    run: (control) => plain(control.snapshot()),
  }),
  route('POST', 'restore', '恢复快照 — Goes back to a snapshot.', {
    body: {
      seed: text({ least: 0 }),
      clock: anyObject(),
      accounts: list(account),
      media: optional(anyObject()),
    },
    run(control, input) {
      try {
        control.restore(decode(JSON.stringify(input)) as Snapshot);
      } catch {
        throw new BadRequest('That is no snapshot of this version; nothing was changed');
      }
    },
  }),
];

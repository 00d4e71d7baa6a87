import type { Sandbox, ShownExchange } from 'wechat-api-sandbox';

/** What a sandbox was asked since the last time, and answered: whoever has an answer is in it. */
export type Overheard = () => ShownExchange[];

/** Follows what a sandbox is asked, whatever client asks. */
export function overhear(sandbox: Sandbox): Overheard {
  let last = 0;
  return () => {
    const exchanges = sandbox.exchanges({ since: last });
    last = exchanges.at(-1)?.id ?? last;
    return exchanges;
  };
}

import type { Writable } from 'node:stream';
import { bannerText, proxyUrl } from './banner.js';
import type { Surroundings } from './banner.js';
import { exchangeJson, exchangeLine } from './exchange-line.js';
import type { Explain } from './exchange-line.js';
import { paintFor } from './paint.js';
import type { Exchange, RunningSandbox } from './running-sandbox.js';

/** What is told of a sandbox while it runs. */
export interface Reporter {
  ready(sandbox: RunningSandbox, around: Surroundings): void;
  exchange(exchange: Exchange): void;
}

/** Lines for somebody who watches. */
export function lines(out: Writable, explain: Explain): Reporter {
  const paint = paintFor(out, process.env);
  return {
    ready: (sandbox, around) => out.write(`${bannerText(sandbox, around, paint)}\n`),
    exchange: (exchange) => out.write(`${exchangeLine(exchange, explain, paint)}\n`),
  };
}

/** JSON for a program: a line when it is up, and one an exchange. */
export function json(out: Writable, explain: Explain): Reporter {
  return {
    ready: ({ url, accounts }, { proxy, state }) => {
      const ready = { event: 'ready', url, accounts, proxy: proxy ? proxyUrl(url) : undefined, state };
      out.write(`${JSON.stringify(ready)}\n`);
    },
    exchange: (exchange) => out.write(`${exchangeJson(exchange, explain)}\n`),
  };
}

/** Nothing. */
export const silence: Reporter = { ready: () => undefined, exchange: () => undefined };

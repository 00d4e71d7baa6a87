import { proxyFrom } from '../options/addresses';
import type { RequestOptions } from '../options/options';

/** The proxy for a URL: the one that the options name, or with `enableProxy` the environment's. */
export function proxyFor(url: string, { proxy, enableProxy }: RequestOptions): string | undefined {
  if (enableProxy === false) return undefined;
  if (proxy !== undefined && proxy !== '') return proxyFrom('proxy', proxy);
  return enableProxy ? environmentProxy(new URL(url)) : undefined;
}

function environmentProxy({ protocol, hostname, host }: URL): string | undefined {
  const excluded = (environment('no_proxy') ?? '').split(/[\s,]+/).filter(Boolean);
  if (
    excluded.some(
      (name) =>
        name === '*' ||
        hostname === name ||
        host === name ||
        hostname.endsWith(`.${name.replace(/^\*?\./, '')}`),
    )
  ) {
    return undefined;
  }
  const name = protocol === 'https:' ? 'https_proxy' : 'http_proxy';
  return proxyFrom(name, environment(name));
}

function environment(name: string): string | undefined {
  // An empty one means none.
  return [process.env[name], process.env[name.toUpperCase()]].find(Boolean);
}

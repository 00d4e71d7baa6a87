import type { RequestListener } from 'node:http';
import { isServed, refusal } from './destination.js';

const DEFAULT_PORTS: Record<string, number> = { 'http:': 80, 'https:': 443 };

/** Lets a server take what clients send to a proxy, `GET http://api.weixin.qq.com/…`, as if it had come directly. */
export function withAbsoluteForm(handle: RequestListener): RequestListener {
  return (request, response) => {
    const [, origin, rest = ''] = /^(https?:\/\/[^/?#]*)(.*)$/i.exec(request.url ?? '') ?? [];
    if (origin === undefined) {
      handle(request, response);
      return;
    }
    const url = parse(origin);
    if (
      !url ||
      !isServed(url.hostname, Number(url.port) || (DEFAULT_PORTS[url.protocol] as number), request.socket)
    ) {
      response.writeHead(403, { 'content-type': 'text/plain; charset=utf-8', connection: 'close' });
      response.end(refusal(origin));
      return;
    }
    // RFC 9112, 3.2.2: the address of the request counts, not what its Host says.
    request.headers.host = url.host;
    request.url = rest.startsWith('/') ? rest : `/${rest}`;
    handle(request, response);
  };
}

function parse(origin: string): URL | undefined {
  try {
    return new URL(origin);
  } catch {
    return undefined;
  }
}

import http from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { withAbsoluteForm } from './proxy/absolute-form.js';
import { frontOf } from './proxy/front.js';
import { readRequest } from './read-request.js';
import { respond } from './respond.js';
import type { Parts } from './respond.js';
import type { Sockets } from './sockets.js';
import type { Certificate } from './tls/certificate.js';

/** Where a server listens. */
export interface ListenOptions {
  host: string;
  port: number;
  /** Speak https with this certificate. */
  tls?: Certificate;
  /** Be a proxy for WeChat's hosts, with this certificate in the tunnels. */
  proxy?: Certificate;
}

/** A server that listens. */
export interface RunningServer {
  /** Its address, without a trailing slash. */
  readonly url: string;
  /** Stops it and cuts all connections, also those that wait for an answer. */
  close(): Promise<void>;
}

/** Serves what is no endpoint of WeChat; undefined for what is none of its. */
export type Aside = (message: IncomingMessage, response: ServerResponse) => Promise<void> | undefined;

/** As long as a gateway of WeChat's kind keeps an idle connection, and longer than any client of ours. */
const KEEP_ALIVE = 72_000;

/** WeChat says how long an answer is, unless a fault says something else of it. */
function withLength(headers: Record<string, string>, length: number): Record<string, string> {
  const isFramed = Object.keys(headers).some((name) => /^(content-length|transfer-encoding)$/i.test(name));
  return isFramed ? headers : { ...headers, 'content-length': String(length) };
}

async function serve(parts: Parts, aside: Aside, message: IncomingMessage, response: ServerResponse) {
  const served = aside(message, response);
  if (served) {
    await served;
    return;
  }
  if (message.method === 'POST' && message.headers['content-length'] === undefined) {
    // WeChat's gateway wants to know how long a body is.
    response.writeHead(412, { connection: 'close' }).end();
    return;
  }
  const request = await readRequest(message, parts.platform.clock.now);
  // What breaks off is no request: it never got here whole.
  if (request === 'broken off') return;
  if (request === 'too large') {
    response.writeHead(413, { connection: 'close' }).end();
    return;
  }
  const scheme = 'encrypted' in message.socket ? 'https' : 'http';
  const outcome = await respond(parts, request, `${scheme}://${message.headers.host ?? 'localhost'}`);
  if (outcome === 'hang') return;
  if (outcome === 'disconnect') {
    message.socket.destroy();
    return;
  }
  const { status, headers, body } = outcome;
  // Said here, Node.js does not say for how long it keeps a connection: nor does WeChat.
  if (response.shouldKeepAlive) response.setHeader('connection', 'keep-alive');
  response.writeHead(status, withLength(headers, body.length)).end(body);
}

/** Starts a server. */
export async function startServer(
  parts: Parts,
  sockets: Sockets,
  aside: Aside,
  { host, port, tls, proxy }: ListenOptions,
): Promise<RunningServer> {
  const listener = (message: IncomingMessage, response: ServerResponse) => {
    serve(parts, aside, message, response).catch((error: unknown) => {
      // A function of `intercept` that throws, at most: a client only sees its connection end.
      console.error(error);
      message.socket.destroy();
    });
  };
  const options = { keepAliveTimeout: KEEP_ALIVE, requestTimeout: 0 };
  const server = http.createServer(options, proxy ? withAbsoluteForm(listener) : listener);
  // Whatever is no HTTP gets an empty answer, which echoes nothing of it.
  server.on('clientError', (_error, socket) => {
    if (socket.writable)
      socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
  });
  const certificate = tls ?? proxy;
  const front = certificate ? frontOf(server, { tls: certificate, proxy: proxy !== undefined }) : server;
  front.on('connection', (socket: Socket) => {
    sockets.add(socket);
  });
  await new Promise<void>((resolve, reject) => {
    front.once('error', reject).listen(port, host, resolve);
  });
  const { port: taken } = front.address() as AddressInfo;
  const name = host.includes(':') ? `[${host}]` : host;
  return {
    url: `${tls ? 'https' : 'http'}://${name}:${taken}`,
    async close() {
      const closed = new Promise((resolve) => front.close(resolve));
      sockets.destroyAll();
      await closed;
    },
  };
}

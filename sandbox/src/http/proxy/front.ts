import type { Server } from 'node:http';
import net from 'node:net';
import type { Socket } from 'node:net';
import tls from 'node:tls';
import type { Certificate } from '../tls/certificate.js';
import { answerConnect } from './connect.js';
import { either } from './either.js';

/** What stands in front of an HTTP server. */
export interface Front {
  /** The certificate for whoever speaks TLS, on the port itself or in a tunnel. */
  readonly tls: Certificate;
  /** Whether it answers CONNECT as a proxy for WeChat's hosts. */
  readonly proxy: boolean;
}

/**
 * A server to listen with instead of `server`, which gets every request: one port for HTTP, for HTTPS, and for tunnels.
 * So the address of the proxy is that of the sandbox, and there is no second port to know, to open or to find taken.
 */
export function frontOf(server: Server, { tls: certificate, proxy }: Front): net.Server {
  const secure = tls.createServer({ ...certificate, ALPNProtocols: ['http/1.1'] });
  const serve = (socket: Socket) => server.emit('connection', socket);
  secure.on('secureConnection', serve);
  secure.on('tlsClientError', (_error, socket) => socket.destroy());
  const accept = (socket: Socket) => {
    either(socket, serve, (bytes) => secure.emit('connection', bytes));
  };
  if (proxy) answerConnect(server, accept);
  return net.createServer({ allowHalfOpen: true, noDelay: true }, accept);
}

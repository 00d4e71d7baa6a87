import type { AddressInfo } from 'node:net';
import { buildServer } from './server.js';
import type { ServerParts } from './server.js';

/** A server that listens. */
export interface RunningServer {
  /** Its address, without a trailing slash. */
  readonly url: string;
  /** Stops it and cuts all connections, also those that wait for an answer. */
  close(): Promise<void>;
}

/** Starts a server on 127.0.0.1. */
export async function startServer(parts: ServerParts, port: number): Promise<RunningServer> {
  const app = await buildServer(parts);
  await app.listen({ host: '127.0.0.1', port });
  const { port: taken } = app.server.address() as AddressInfo;
  return {
    url: `${parts.tls ? 'https' : 'http'}://127.0.0.1:${taken}`,
    async close() {
      const closed = app.close();
      parts.sockets.destroyAll();
      await closed;
    },
  };
}

import { createServer as createHttpServer, type RequestListener } from 'node:http';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { afterAll } from 'vitest';

const servers = new Set<Server>();
const sockets = new Set<Socket>();

// With the file, not with each test: tests that run side by side cannot tell which of them has ended.
afterAll(() => {
  for (const socket of sockets) socket.destroy();
  for (const server of servers) server.close();
});

async function listen(server: Server): Promise<string> {
  servers.add(server);
  server.on('connection', (socket) => {
    sockets.add(socket.on('error', () => undefined).on('close', () => sockets.delete(socket)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** The address of an HTTP server on this machine. */
export async function serve(answer: RequestListener): Promise<string> {
  return `http://${await listen(createHttpServer(answer))}`;
}

/** A TCP server on this machine. */
export interface TcpServer {
  /** Host and port. */
  host: string;
  /** How many connections it was asked for. */
  count: number;
  /** Ends it: connections are refused from now on. */
  close(): void;
}

/** A server that does with each connection what the test says. */
export async function serveTcp(greet: (socket: Socket, count: number) => void): Promise<TcpServer> {
  const server = createServer((socket) => {
    greet(socket, ++result.count);
  });
  const result = { host: '', count: 0, close: () => void server.close() };
  result.host = await listen(server);
  return result;
}

/** Host and port where nobody listens. */
export async function unused(): Promise<string> {
  const server = await serveTcp(() => undefined);
  server.close();
  return server.host;
}

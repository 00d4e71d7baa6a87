import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createTcpServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

/** What arrived at a server. */
export interface Arrival {
  method: string;
  url: string;
  headers: IncomingHttpHeaders;
  body: string;
}

/** An HTTP server of a test's own, for answers that WeChat never gives; it ends with the test. */
export async function serve(
  answer: (request: Arrival, response: ServerResponse, incoming: IncomingMessage) => unknown,
): Promise<{ url: string; arrivals: Arrival[] }> {
  const arrivals: Arrival[] = [];
  const server = createServer((incoming, response) => {
    const pieces: Buffer[] = [];
    incoming.on('error', () => undefined);
    incoming.on('data', (piece: Buffer) => pieces.push(piece));
    incoming.on('end', () => {
      const { method = '', url = '', headers } = incoming;
      const arrival = { method, url, headers, body: Buffer.concat(pieces).toString() };
      arrivals.push(arrival);
      answer(arrival, response, incoming);
    });
  });
  return { url: `http://127.0.0.1:${await listen(server)}`, arrivals };
}

/** Answers with JSON. */
export function json(response: ServerResponse, value: unknown, status = 200, headers: object = {}): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(typeof value === 'string' ? value : JSON.stringify(value));
}

/** A server that gets the bare connection once a request has begun to arrive, and may say anything. */
export async function serveBytes(
  answer: (socket: Socket) => unknown,
): Promise<{ url: string; connections: () => number }> {
  let count = 0;
  const server = createTcpServer((socket) => {
    count++;
    socket.on('error', () => undefined);
    socket.once('data', () => {
      answer(socket);
      socket.resume();
    });
  });
  return { url: `http://127.0.0.1:${await listen(server)}`, connections: () => count };
}

async function listen(server: Server): Promise<number> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return (server.address() as AddressInfo).port;
}

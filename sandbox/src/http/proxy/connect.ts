import { STATUS_CODES } from 'node:http';
import type { IncomingMessage, Server } from 'node:http';
import type { Socket } from 'node:net';
import { isServed, refusal } from './destination.js';

/** Answers CONNECT: a tunnel to a host that the sandbox stands for ends at `accept`, any other is refused. */
export function answerConnect(server: Server, accept: (socket: Socket) => void): void {
  server.on('connect', ({ url = '', socket }: IncomingMessage, _stream, head: Buffer) => {
    const [, host, port] = /^(.+):(\d+)$/.exec(url) ?? [];
    if (host === undefined || !isServed(host, Number(port), socket)) {
      refuse(socket, url);
      return;
    }
    socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
    if (head.length > 0) socket.unshift(head);
    accept(socket);
  });
}

function refuse(socket: Socket, destination: string): void {
  const text = refusal(destination);
  const head = [
    `HTTP/1.1 403 ${STATUS_CODES[403] as string}`,
    'Content-Type: text/plain; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(text)}`,
    'Connection: close',
  ];
  // Whoever hangs up before the answer is there misses nothing.
  socket.on('error', () => socket.destroy());
  socket.end(`${head.join('\r\n')}\r\n\r\n${text}`);
}

import type { Socket } from 'node:net';

/** The first byte of a TLS handshake; no HTTP request begins with it. */
const HANDSHAKE = 22;

/** How long a connection may say nothing, in milliseconds, as long as Node.js lets one wait for its first request. */
const SILENCE = 60_000;

/** Hands a connection to whom its first byte belongs, as if nobody had read it. */
export function either(socket: Socket, http: (socket: Socket) => void, tls: (socket: Socket) => void): void {
  const giveUp = () => void socket.destroy();
  const look = () => {
    const bytes = socket.read() as Buffer | null;
    if (!bytes) return;
    socket.off('readable', look);
    socket.off('end', giveUp);
    socket.off('timeout', giveUp);
    socket.setTimeout(0);
    socket.unshift(bytes);
    (bytes[0] === HANDSHAKE ? tls : http)(socket);
  };
  socket.on('error', giveUp);
  socket.on('end', giveUp);
  socket.setTimeout(SILENCE, giveUp);
  socket.on('readable', look);
}

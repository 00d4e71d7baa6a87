import type { Socket } from 'node:net';

/** Counts the TCP connections of the server and can cut them all. */
export class Sockets {
  /** How many connections were accepted so far. */
  accepted = 0;
  /** The most connections that were open at one time. */
  peak = 0;
  private readonly live = new Set<Socket>();

  /** How many connections are open now. */
  get open(): number {
    return this.live.size;
  }

  /** Takes a new connection into the count. */
  add(socket: Socket): void {
    this.live.add(socket);
    this.accepted += 1;
    this.peak = Math.max(this.peak, this.live.size);
    socket.once('close', () => this.live.delete(socket));
  }

  /** Cuts every open connection. */
  destroyAll(): void {
    for (const socket of this.live) socket.destroy();
    this.live.clear();
  }
}

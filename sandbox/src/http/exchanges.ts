import type { SandboxRequest } from '../base/request.js';
import { PathCounts } from './path-counts.js';
import type { Reply } from './reply.js';

/** A request, and what was answered. */
export interface Exchange {
  /** Its number, from 1. */
  id: number;
  rid: string;
  /** The account that it was for, where it is known. */
  appid?: string;
  request: SandboxRequest;
  /** Undefined until it is answered, and for one that never is. */
  reply?: Reply;
  /** How long the answer took, in milliseconds. */
  ms?: number;
  /** What to know about it: a fault that was played, an endpoint that is not built. */
  note?: string;
}

/** How much is kept. */
export interface Bounds {
  most: number;
  mostBytes: number;
}

/** How many paths are counted: more than WeChat has, and few enough when somebody asks for ever new ones. */
const COUNTED_PATHS = 5000;

/** What a request takes in memory. The parts of a form are there beside the bytes that they were read from. */
function sizeOf({ body, parts }: SandboxRequest): number {
  return body.length * (parts ? 2 : 1);
}

/** The last requests and their answers: so many, and no more bytes than that. */
export class Exchanges {
  private readonly kept: Exchange[] = [];
  private readonly counts = new PathCounts(COUNTED_PATHS);
  private readonly listeners = new Set<(exchange: Exchange) => void>();
  private bytes = 0;
  private nextId = 1;

  constructor(private readonly bounds: Bounds = { most: 1000, mostBytes: 16 * 1024 * 1024 }) {}

  /** What is kept, oldest first. */
  get list(): readonly Exchange[] {
    return this.kept;
  }

  /** The exchange of a request id, if it is still kept. */
  find(rid: string): Exchange | undefined {
    return this.kept.find((exchange) => exchange.rid === rid);
  }

  /** How many requests came to each path, also those that are no longer kept. */
  get countsByPath(): ReadonlyMap<string, number> {
    return this.counts.all;
  }

  /** Adds a request that has just come in. */
  open(request: SandboxRequest, rid: string): Exchange {
    const exchange: Exchange = { id: this.nextId, rid, request };
    this.nextId += 1;
    this.kept.push(exchange);
    this.counts.add(request.path);
    this.grow(sizeOf(request));
    return exchange;
  }

  /** Adds the answer to it. */
  close(exchange: Exchange, reply: Reply | undefined, ms: number): void {
    Object.assign(exchange, { reply, ms });
    const isKept = exchange.id >= (this.kept[0]?.id ?? Infinity);
    if (isKept) this.grow(reply?.body.length ?? 0);
    for (const listener of this.listeners) listener(exchange);
  }

  /** Tells a listener of each exchange that is over; the returned function takes it off. */
  on(listener: (exchange: Exchange) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Forgets them all. */
  clear(): void {
    this.kept.length = 0;
    this.counts.clear();
    this.bytes = 0;
  }

  private grow(bytes: number): void {
    this.bytes += bytes;
    while (this.kept.length > this.bounds.most || this.bytes > this.bounds.mostBytes) {
      const gone = this.kept.shift();
      if (!gone) return;
      this.bytes -= sizeOf(gone.request) + (gone.reply?.body.length ?? 0);
    }
  }
}

import { createServer, request as send, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request and what came back. */
export interface Exchange {
  method: string;
  path: string;
  status: number;
  type: string;
  /** The sandbox knows the path, and has not built it. */
  notBuilt: boolean;
  /** The errcode of the answer, 0 where it has none. */
  errcode: number;
  /** The answer, parsed where it is JSON. */
  answer: unknown;
}

/** A server in front of the sandbox that hands everything on and remembers it, whatever client asks. */
export class Recorder {
  private exchanges: Exchange[] = [];
  private pending = 0;

  private constructor(
    /** Where clients go. */
    readonly url: string,
    private readonly stop: () => void,
  ) {}

  /** Starts one in front of a sandbox. */
  static async start(target: string): Promise<Recorder> {
    const server = createServer((request, response) => {
      recorder.relay(new URL(target), request, response);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const recorder = new Recorder(`http://127.0.0.1:${port}`, () => {
      server.closeAllConnections();
      server.close();
    });
    return recorder;
  }

  /** What was exchanged since the last time, once nothing is under way. */
  async take(): Promise<Exchange[]> {
    while (this.pending > 0) await new Promise((resolve) => setTimeout(resolve, 5));
    const taken = this.exchanges;
    this.exchanges = [];
    return taken;
  }

  close(): void {
    this.stop();
  }

  private relay(target: URL, request: IncomingMessage, response: ServerResponse): void {
    // A client that takes this for its proxy sends the whole address.
    const { pathname, search } = new URL(request.url ?? '/', target);
    const { method = 'GET', headers } = request;
    this.pending += 1;
    const onward = send(
      { host: target.hostname, port: target.port, path: pathname + search, method, headers },
      (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        const pieces: Buffer[] = [];
        answer.on('data', (piece: Buffer) => pieces.push(piece));
        answer.on('end', () => {
          this.exchanges.push(exchange(method, pathname, answer, Buffer.concat(pieces)));
          this.pending -= 1;
          response.end(Buffer.concat(pieces));
        });
      },
    );
    onward.on('error', () => {
      this.pending -= 1;
      response.destroy();
    });
    request.on('close', () => {
      if (!request.complete) onward.destroy();
    });
    request.pipe(onward);
  }
}

function exchange(method: string, path: string, answer: IncomingMessage, body: Buffer): Exchange {
  const parsed = parse(body);
  const { errcode } = (parsed ?? {}) as { errcode?: unknown };
  return {
    method,
    path,
    status: answer.statusCode ?? 0,
    type: answer.headers['content-type'] ?? '',
    notBuilt: answer.headers['x-wechat-api-sandbox'] === 'not-built',
    errcode: typeof errcode === 'number' ? errcode : 0,
    answer: parsed,
  };
}

function parse(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString());
  } catch {
    return undefined;
  }
}

import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect, createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const INSTALL = 'These tests start a real redis-server: install it (Debian: apt-get install redis-server)';

/** A redis-server of its own, on 127.0.0.1. */
export interface RedisServer {
  readonly port: number;
  /** For either client. */
  readonly url: string;
  /** Kills the server as a crash does; what it held is gone. */
  stop(): Promise<void>;
  /** Starts it again on the same port, empty. */
  start(): Promise<void>;
  /** Lets it accept connections and never answer. */
  pause(): void;
  resume(): void;
  /** One command over a connection of its own: the reply as it is on the wire, bulk strings without their length. */
  command(...args: string[]): Promise<string>;
  /** The fields of a section of INFO. */
  info(section: string): Promise<Record<string, string>>;
  /** Calls of each command so far, in lower case; those within scripts included. */
  calls(): Promise<Record<string, number>>;
  /** Ends the server for good. */
  close(): Promise<void>;
}

/** What kind of server is wanted. */
export interface RedisOptions {
  /** A cluster of one node that serves all slots, or none as yet. */
  cluster?: boolean | 'without slots';
  /** More options of redis-server. */
  args?: string[];
}

/** Starts a redis-server on a free port; `close` it at the end. */
export async function startRedis({ cluster = false, args = [] }: RedisOptions = {}): Promise<RedisServer> {
  const port = await freePort();
  const directory = mkdtempSync(join(tmpdir(), 'wechat-api-redis-'));
  let child: ChildProcess | undefined;

  const kill = () => child?.kill('SIGKILL');

  async function start(): Promise<void> {
    const options =
      `--port ${port} --bind 127.0.0.1 --appendonly no --loglevel warning --dir ${directory}`.split(' ');
    if (cluster) {
      rmSync(join(directory, 'nodes.conf'), { force: true });
      options.push('--cluster-enabled', 'yes', '--cluster-port', String(await freePort()));
      options.push('--cluster-announce-ip', '127.0.0.1');
    }
    const server = spawn('redis-server', [...options, '--save', '', ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child = server;
    let output = '';
    let failure: Error | undefined;
    for (const stream of [server.stdout, server.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => (output += text));
    }
    server.on('error', (error: NodeJS.ErrnoException) => {
      failure = error.code === 'ENOENT' ? new Error(INSTALL, { cause: error }) : error;
    });
    server.on('exit', (code, signal) => {
      failure ??= new Error(`redis-server ended (${String(code ?? signal)}): ${output}`);
    });
    const isUp = async (...command: string[]) => (await send(port, command).catch(() => '')) || undefined;
    const deadline = performance.now() + 10_000;
    while ((await isUp('PING')) !== 'PONG') {
      if (failure) throw failure;
      if (performance.now() > deadline) throw new Error(`redis-server does not answer: ${output}`);
      await sleep(20);
    }
    if (cluster !== true) return;
    await send(port, ['CLUSTER', 'ADDSLOTSRANGE', '0', '16383']);
    while (!(await isUp('CLUSTER', 'INFO'))?.includes('cluster_state:ok')) {
      if (performance.now() > deadline) throw new Error(`The cluster does not get ready: ${output}`);
      await sleep(20);
    }
  }

  async function stop(): Promise<void> {
    const server = child;
    // Where there is none to start, there is no pid.
    if (!server?.pid || server.exitCode !== null || server.signalCode !== null) return;
    const ended = new Promise((resolve) => server.once('exit', resolve));
    server.kill('SIGKILL');
    await ended;
  }

  async function info(section: string): Promise<Record<string, string>> {
    const lines = (await send(port, ['INFO', section])).split('\r\n').filter((line) => /^[^#].*:/.test(line));
    return Object.fromEntries(lines.map((line) => splitAt(line, line.indexOf(':'))));
  }

  async function close(): Promise<void> {
    process.off('exit', kill);
    await stop();
    rmSync(directory, { recursive: true, force: true });
  }

  process.on('exit', kill);
  try {
    await start();
  } catch (error) {
    await close();
    throw error;
  }
  return {
    port,
    url: `redis://127.0.0.1:${port}`,
    start,
    stop,
    pause: () => child?.kill('SIGSTOP'),
    resume: () => child?.kill('SIGCONT'),
    command: (...command) => send(port, command),
    info,
    async calls() {
      const stats = Object.entries(await info('commandstats'));
      return Object.fromEntries(
        stats.map(([name, text]) => [
          name.replace('cmdstat_', ''),
          Number(/calls=(\d+)/.exec(text)?.[1] ?? NaN),
        ]),
      );
    },
    close,
  };
}

/** A cluster of three masters on 127.0.0.1. */
export async function startCluster(): Promise<RedisServer[]> {
  const nodes = await Promise.all([0, 1, 2].map(() => startRedis({ cluster: 'without slots' })));
  const [first, ...others] = nodes as [RedisServer, ...RedisServer[]];
  const slots = [
    ['0', '5460'],
    ['5461', '10922'],
    ['10923', '16383'],
  ];
  await Promise.all(nodes.map((node, i) => node.command('CLUSTER', 'ADDSLOTSRANGE', ...(slots[i] ?? []))));
  for (const node of others) {
    const bus = /@(\d+)/.exec(await node.command('CLUSTER', 'NODES'))?.[1] ?? '';
    await first.command('CLUSTER', 'MEET', '127.0.0.1', String(node.port), bus);
  }
  const isReady = async (node: RedisServer) => {
    const info = await node.command('CLUSTER', 'INFO');
    return info.includes('cluster_state:ok') && info.includes('cluster_known_nodes:3');
  };
  const deadline = performance.now() + 15_000;
  while (!(await Promise.all(nodes.map(isReady))).every(Boolean)) {
    if (performance.now() > deadline) throw new Error('The cluster does not get ready');
    await sleep(100);
  }
  return nodes;
}

/** A port nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

function splitAt(text: string, index: number): [string, string] {
  return [text.slice(0, index), text.slice(index + 1)];
}

/** A command and its reply, without a client that would hide what goes over the wire. */
function send(port: number, command: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    let received = Buffer.alloc(0);
    const socket = connect(port, '127.0.0.1', () => {
      const parts = command.map((part) => `$${Buffer.byteLength(part)}\r\n${part}\r\n`);
      socket.write(`*${command.length}\r\n${parts.join('')}`);
    });
    socket.setTimeout(5000, () => socket.destroy(new Error(`No answer to ${command.join(' ')}`)));
    socket.on('data', (data) => {
      received = Buffer.concat([received, data]);
      const end = received.indexOf('\r\n');
      if (end < 0) return;
      const line = received.toString('utf8', 1, end);
      const isBulk = received[0] === '$'.charCodeAt(0) && line !== '-1';
      const length = isBulk ? Number(line) : 0;
      if (isBulk && received.length < end + 2 + length + 2) return;
      socket.destroy();
      if (received[0] === '-'.charCodeAt(0)) reject(new Error(line));
      else resolve(isBulk ? received.toString('utf8', end + 2, end + 2 + length) : line);
    });
    socket.on('error', reject);
    socket.on('close', () => {
      reject(new Error('The connection closed'));
    });
  });
}

import net from 'node:net';
import tls from 'node:tls';
import { WeChatAPIError } from '../../errors/wechat-api-error';
import { ownOf } from '../../own';
import { startTimer, stopTimer } from '../../clock';
import { connectionOptions } from '../options/agents';
import { lookupOf } from './lookup';
import { tunnel } from './tunnel';
import type { Target, Way } from './connection-options';

type Connected = (...outcome: [error: null, socket: net.Socket] | [error: Error, socket: null]) => void;

/** Bytes read at once; TLS knows no larger records. */
const RECORD = 16_384;

/** Milliseconds of silence after which TCP asks whether the other side is still there. */
const PROBE_AFTER = 60_000;

/** Where TLS sessions are kept, by the name that the certificate was for. */
interface Sessions {
  of: (name: string) => Buffer | undefined;
  remember: (name: string, session: Buffer) => void;
}

/**
 * Makes connections for undici, directly or through a proxy, each within its time: that includes the name's address,
 * what the proxy does, and TLS.
 */
export function connector(way: Way, sessions: Sessions): (target: Target, connected: Connected) => void {
  const connect = async (target: Target, signal: AbortSignal): Promise<net.Socket> => {
    const through = way.proxy === undefined ? undefined : await tunnel(way.proxy, target, signal);
    if (target.protocol === 'https:') return connectSecurely(way, target, sessions, through, signal);
    return through ?? connectPlainly(way, target, signal);
  };
  return (target, connected) => {
    const attempt = new AbortController();
    const timer = startTimer(way.timeout, giveUp, { attempt, timeout: way.timeout });
    connect(target, attempt.signal).then(
      (socket) => {
        stopTimer(timer);
        connected(null, socket);
      },
      (error: unknown) => {
        stopTimer(timer);
        connected(error as Error, null);
      },
    );
  };
}

function giveUp({ attempt, timeout }: { attempt: AbortController; timeout: number }): void {
  attempt.abort(
    new WeChatAPIError(`No connection within ${timeout} ms`, { name: 'WeChatAPIConnectionTimeoutError' }),
  );
}

function connectPlainly(
  { lookup, agentOptions }: Way,
  target: Target,
  signal: AbortSignal,
): Promise<net.Socket> {
  const { hostname: host, port } = target;
  const given = { lookup, ...connectionOptions(agentOptions) };
  const options = {
    ...NOTHING_ELSE,
    ...given,
    lookup: lookupOf(given.lookup),
    host,
    port: Number(port || 80),
    highWaterMark: 4 * RECORD,
  };
  return ready(net.connect(ownOf(options as net.TcpNetConnectOpts)), 'connect', signal);
}

/** Said, since Node.js would look for them among what every object inherits. */
const NOTHING_ELSE = {
  timeout: 0,
  path: undefined,
  fd: undefined,
  localAddress: undefined,
  localPort: undefined,
  signal: undefined,
};

function connectSecurely(
  way: Way,
  target: Target,
  sessions: Sessions,
  through: net.Socket | undefined,
  signal: AbortSignal,
): Promise<net.Socket> {
  const { hostname: host, port } = target;
  const { proxy, timeout, maxSockets, keepAlive, agentOptions, ...others } = way;
  const given: Omit<typeof others, 'lookup'> & { lookup?: Way['lookup']; servername?: string } = {
    ...others,
    ...connectionOptions(agentOptions),
  };
  const name = given.servername ?? target.servername ?? host;
  const options = {
    ...NOTHING_ELSE,
    ...given,
    // What is left out means yes, and `undefined` no.
    rejectUnauthorized: given.rejectUnauthorized ?? true,
    lookup: lookupOf(given.lookup),
    host,
    port: Number(port || 443),
    // An address is no name to ask for.
    servername: given.servername ?? target.servername ?? (net.isIP(host) ? '' : host),
    socket: through,
    session: sessions.of(name),
    ALPNProtocols: ['http/1.1'],
    highWaterMark: RECORD,
  };
  const socket = tls.connect(ownOf(options as tls.ConnectionOptions));
  socket.on('session', (session: Buffer) => {
    sessions.remember(name, session);
  });
  return ready(socket, 'secureConnect', signal);
}

/** The socket, once it is connected. */
export function ready(socket: net.Socket, event: string, signal: AbortSignal): Promise<net.Socket> {
  socket.setNoDelay(true).setKeepAlive(true, PROBE_AFTER);
  return new Promise((resolve, reject) => {
    const fail = (error: unknown) => {
      socket.destroy();
      reject(error);
    };
    const abort = () => {
      fail(signal.reason);
    };
    signal.addEventListener('abort', abort, { once: true });
    socket.on('error', fail);
    socket.once('close', () => {
      fail(new Error('The connection was closed before it was established'));
    });
    socket.once(event, () => {
      signal.removeEventListener('abort', abort);
      resolve(socket);
    });
    if (signal.aborted) abort();
  });
}

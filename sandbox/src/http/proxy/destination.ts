import type { Socket } from 'node:net';
import { WECHAT_HOSTS } from '../wechat-hosts.js';

/** The ports that WeChat's hosts have. */
const WECHAT_PORTS = [80, 443];

/** The names of this machine that mean the sandbox itself, beside the address that a client has connected to. */
const LOCAL_HOSTS = ['localhost', '127.0.0.1', '::1'];

/** Whether the sandbox stands for this host and port: it is WeChat, or the sandbox itself. */
export function isServed(host: string, port: number, socket: Socket): boolean {
  const name = host
    .toLowerCase()
    .replace(/^\[|\]$/g, '')
    .replace(/\.$/, '');
  if (WECHAT_HOSTS.includes(name)) return WECHAT_PORTS.includes(port);
  return port === socket.localPort && [...LOCAL_HOSTS, socket.localAddress].includes(name);
}

/** What a client is told that wants to go elsewhere. */
export function refusal(destination: string): string {
  return (
    `wechat-api-sandbox is a proxy for WeChat's hosts alone (${WECHAT_HOSTS.join(', ')}, ports 80 and 443), ` +
    `not for ${destination}. Name the others in NO_PROXY.\n`
  );
}

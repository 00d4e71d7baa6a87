import type { Agent } from 'node:http';
import { loadPeer } from './peers.js';

/** An agent of Node's that asks a proxy for a tunnel to wherever a request goes. */
export function tunnelThrough(proxy: string): Agent {
  const TunnelAgent = loadPeer('https-proxy-agent') as new (proxy: string) => Agent;
  return new TunnelAgent(proxy);
}

import http from 'node:http';
import https from 'node:https';
import type { Socket } from 'node:net';
import { WeChatAPIError } from '../../errors/wechat-api-error';
import type { Target } from './connection-options';

/** A connection to the target through a proxy, which is asked for it with CONNECT. */
export function tunnel(proxy: string, target: Target, signal: AbortSignal): Promise<Socket> {
  const { protocol, hostname, port, username, password } = new URL(proxy);
  const authority = `${bracketed(target.hostname)}:${target.port || (target.protocol === 'https:' ? '443' : '80')}`;
  const headers: Record<string, string> = { host: authority };
  if (username) {
    const credentials = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
    headers['proxy-authorization'] = `Basic ${Buffer.from(credentials).toString('base64')}`;
  }
  const { request } = protocol === 'https:' ? https : http;
  return new Promise((resolve, reject) => {
    const asked = request({
      method: 'CONNECT',
      host: hostname.replace(/^\[|\]$/g, ''),
      port: port || (protocol === 'https:' ? 443 : 80),
      path: authority,
      headers,
      agent: false,
      timeout: 0,
      signal,
    });
    asked.once('connect', ({ statusCode = 0 }, socket) => {
      if (statusCode >= 200 && statusCode < 300) {
        resolve(socket);
        return;
      }
      socket.destroy();
      reject(refusal(statusCode));
    });
    // Some proxies answer as if it were a request like any other.
    asked.once('response', ({ statusCode = 0 }) => {
      asked.destroy();
      reject(refusal(statusCode));
    });
    asked.once('error', (error) => {
      reject(signal.aborted ? (signal.reason as Error) : error);
    });
    asked.end();
  });
}

function refusal(status: number): WeChatAPIError {
  return new WeChatAPIError(`The proxy answered HTTP ${status}`, {
    name: 'WeChatAPIRequestError',
    code: 'ERR_PROXY',
  });
}

function bracketed(hostname: string): string {
  return hostname.includes(':') ? `[${hostname}]` : hostname;
}

import type { IncomingMessage } from 'node:http';
import { tryParse } from '../base/json.js';
import type { SandboxRequest } from '../base/request.js';
import { readParts } from './multipart.js';

/** Above every limit of WeChat, so that its own errcodes answer for a large file. */
const MOST_BYTES = 64 * 1024 * 1024;

/** Why there is no request. */
export type Unreadable = 'too large' | 'broken off';

/** Reads a request to its end. */
export async function readRequest(
  message: IncomingMessage,
  at: number,
): Promise<SandboxRequest | Unreadable> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of message as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > MOST_BYTES) return 'too large';
      chunks.push(chunk);
    }
  } catch {
    return 'broken off';
  }
  const { method = '', url = '', headers, socket } = message;
  const [path = '', query = ''] = url.split(/\?(.*)/s);
  const body = Buffer.concat(chunks);
  const parts = await readParts(headers, body);
  let json: { value: unknown } | undefined;
  return {
    method,
    path,
    query: Object.fromEntries(new URLSearchParams(query)),
    headers,
    body,
    get json() {
      return (json ??= { value: parts ? undefined : tryParse(body) }).value;
    },
    parts,
    remoteAddress: socket.remoteAddress ?? '',
    remotePort: socket.remotePort ?? 0,
    at,
  };
}

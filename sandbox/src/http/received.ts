import type { FastifyRequest } from 'fastify';
import { tryParse } from '../base/json.js';
import type { RequestPart, SandboxRequest } from '../base/request.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** The request as the sandbox logs it. */
    received: SandboxRequest;
  }
}

async function readParts(request: FastifyRequest): Promise<{ body: Buffer; parts?: RequestPart[] }> {
  const chunks: Buffer[] = [];
  // The parser pipes the raw stream in this same tick, so both see every byte.
  request.raw.on('data', (chunk: Buffer) => chunks.push(chunk));
  const parts: RequestPart[] = [];
  try {
    for await (const part of request.files()) {
      const data = await part.toBuffer();
      parts.push({ name: part.fieldname, filename: part.filename, contentType: part.mimetype, data });
    }
  } catch {
    return { body: Buffer.concat(chunks) };
  }
  return { body: Buffer.concat(chunks), parts };
}

/** Reads a request to its end. */
export async function readRequest(request: FastifyRequest): Promise<SandboxRequest> {
  const plain = { body: Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0) };
  const content = request.isMultipart() ? await readParts(request) : plain;
  return {
    method: request.method,
    path: request.url.split('?', 1)[0] ?? '',
    query: request.query as Record<string, string>,
    headers: request.headers,
    json: request.isMultipart() ? undefined : tryParse(content.body),
    ...content,
    remotePort: request.raw.socket.remotePort ?? 0,
    at: Date.now(),
  };
}

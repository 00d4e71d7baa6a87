import type { IncomingHttpHeaders } from 'node:http';
import { Busboy } from '@fastify/busboy';
import type { BusboyHeaders } from '@fastify/busboy';
import type { RequestPart } from '../base/request.js';

/** The parts of a multipart body, each byte for byte; undefined when it is not well-formed. */
export async function readParts(
  headers: IncomingHttpHeaders,
  body: Buffer,
): Promise<RequestPart[] | undefined> {
  if (!/^multipart\/form-data/i.test(headers['content-type'] ?? '')) return undefined;
  return new Promise((resolve) => {
    const parts: RequestPart[] = [];
    const fail = () => {
      resolve(undefined);
    };
    try {
      // Every part is taken as a file, which keeps its bytes as they came.
      const busboy = new Busboy({
        headers: headers as BusboyHeaders,
        isPartAFile: () => true,
        preservePath: true,
      });
      busboy.on('file', (name, stream, filename: string | undefined, _encoding, contentType) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('error', fail);
        stream.on('end', () => {
          parts.push({ name, filename, contentType, data: Buffer.concat(chunks) });
        });
      });
      busboy.on('error', fail);
      busboy.on('finish', () => {
        resolve(parts);
      });
      busboy.end(body);
    } catch {
      fail();
    }
  });
}

import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { startChild } from '../support/children.js';
import { folder } from '../support/folder.js';
import { serve } from '../support/lasting-servers.js';

const MB = 1024 * 1024;
const SIZE = 100 * MB;
const SCRIPT = join(__dirname, 'fixtures/measure.mjs');

/** Sends that many bytes, as fast as they are taken. */
function pour(response: ServerResponse, size: number): void {
  const piece = Buffer.alloc(64 * 1024, 'x');
  let sent = 0;
  const more = (): void => {
    while (sent < size) {
      sent += piece.length;
      if (!response.write(piece)) {
        response.once('drain', more);
        return;
      }
    }
    response.end();
  };
  more();
}

describe('100 MB', () => {
  // V8 lets some sixty of garbage come together, whoever reads from a socket; what keeps the file fails each time.
  it.each(['file', 'slow stream', 'slow stream of the web'])(
    'take less than 80 MB of memory on their way to a %s',
    { retry: 2, timeout: 60_000 },
    async (kind) => {
      const { path } = await folder();
      const endpoint = await serve((request, response) => {
        response.setHeader('content-type', 'video/mp4');
        pour(response, request.url?.includes('small') ? MB : SIZE);
      });
      const child = startChild(SCRIPT, [JSON.stringify({ endpoint, kind, path })]);
      const { size, grown } = await child.message<{ size: number; grown: number }>();
      expect(size).toBe(SIZE);
      expect(grown / MB).toBeLessThan(80);
    },
  );
});

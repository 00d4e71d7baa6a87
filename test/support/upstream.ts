import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Posts a form with a file to a server of ours, and hands over the request that arrives there. */
export async function withUpstream<T>(
  file: Buffer,
  relay: (request: IncomingMessage) => Promise<T>,
  { name = 'a.jpg', type = 'image/jpeg' } = {},
): Promise<T> {
  let relayed: Promise<T> | undefined;
  const server = createServer((request, response) => {
    relayed = relay(request);
    void relayed.catch(() => undefined).then(() => response.end());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const form = new FormData();
  form.append('media', new Blob([new Uint8Array(file)], { type }), name);
  try {
    const { port } = server.address() as AddressInfo;
    await fetch(`http://127.0.0.1:${port}/`, {
      method: 'POST',
      body: form,
      headers: { cookie: 'session=mine' },
    });
    return await (relayed as Promise<T>);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

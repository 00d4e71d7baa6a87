import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';

/** Starts a redis-server of its own, on a free port, which keeps nothing. */
export async function startRedis() {
  const port = await freePort();
  const options = `--port ${port} --bind 127.0.0.1 --appendonly no --save`.split(' ');
  const server = spawn('redis-server', [...options, ''], { stdio: ['ignore', 'pipe', 'inherit'] });
  server.on('error', (error) => {
    throw new Error('This benchmark needs redis-server (Debian: apt-get install redis-server)', {
      cause: error,
    });
  });
  for await (const output of server.stdout) if (/ready to accept connections/i.test(output)) break;
  return { url: `redis://127.0.0.1:${port}`, stop: () => server.kill() };
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

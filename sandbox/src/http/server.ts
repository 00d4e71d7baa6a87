import http from 'node:http';
import https from 'node:https';
import type { Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import multipart from '@fastify/multipart';
import Fastify from 'fastify';
import type { FastifyInstance } from 'fastify';
import type { SandboxRequest } from '../base/request.js';
import { WeChatError } from '../base/wechat-error.js';
import type { World } from '../world/world.js';
import type { Faults } from './faults.js';
import { play } from './play.js';
import { readRequest } from './received.js';
import { sendJson } from './send.js';
import { serveEndpoints } from './serve.js';
import type { Sockets } from './sockets.js';

/** Key and certificate (PEM) of a sandbox that speaks https. */
export interface TlsOptions {
  key: string | Buffer;
  cert: string | Buffer;
}

/** What the server works with. */
export interface ServerParts {
  world: World;
  faults: Faults;
  requests: SandboxRequest[];
  sockets: Sockets;
  tls?: TlsOptions;
  latency: number;
}

// Above every limit of WeChat, so that its own error codes answer for a large file.
const BODY_LIMIT = 64 * 1024 * 1024;

/** Builds the HTTP server: body capture, request log, faults, then the endpoints. */
export async function buildServer(parts: ServerParts): Promise<FastifyInstance> {
  const { world, faults, requests, sockets, tls, latency } = parts;
  const app = Fastify({
    bodyLimit: BODY_LIMIT,
    routerOptions: { querystringParser: (query) => Object.fromEntries(new URLSearchParams(query)) },
    serverFactory: (handler) => {
      const server = tls ? https.createServer(tls, handler) : http.createServer(handler);
      return server.on('connection', (socket: Socket) => {
        sockets.add(socket);
      });
    },
  });

  // WeChat looks at the body, not at its declared type: all but multipart is read as bytes.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => {
    done(null, body);
  });
  // Every part is taken as a file, which keeps its bytes as they came.
  await app.register(multipart, {
    isPartAFile: () => true,
    preservePath: true,
    limits: { fileSize: BODY_LIMIT, files: Infinity, parts: Infinity },
  });

  app.addHook('preHandler', async (request, reply) => {
    request.received = await readRequest(request);
    // What breaks off is no request: it never got here whole.
    if (request.raw.complete) requests.push(request.received);
    if (latency > 0) await delay(latency, undefined, { ref: false });
    const action = await faults.take(request.received);
    if (action) play(action, reply);
  });

  app.setErrorHandler((error, _request, reply) => {
    if (!(error instanceof WeChatError)) throw error;
    return sendJson(reply, error.toReply());
  });

  serveEndpoints(app, world);

  // A route, not the not-found handler of fastify, so that the hook above logs these requests too.
  app.all('*', () => {
    throw new WeChatError(40066);
  });
  return app;
}

import type { FastifyInstance, FastifyReply } from 'fastify';
import { toJson } from './base/json.js';
import { answer } from './endpoints/answer.js';
import { endpoints } from './endpoints/endpoints.js';
import { FileReply } from './endpoints/file-reply.js';
import type { World } from './world/world.js';

/** Sends JSON under the content type of WeChat; as bytes, since fastify would rewrite that of a string. */
export function sendJson(reply: FastifyReply, value: object): FastifyReply {
  return reply.header('content-type', 'application/json; encoding=utf-8').send(Buffer.from(toJson(value)));
}

function send(reply: FastifyReply, answer: object): FastifyReply {
  if (!(answer instanceof FileReply)) return sendJson(reply, answer);
  if (answer.filename !== undefined) {
    void reply.header('content-disposition', `attachment; filename="${answer.filename}"`);
  }
  return reply.code(answer.status).type(answer.contentType).send(answer.data);
}

/** Serves all endpoints of a world. */
export function serveEndpoints(app: FastifyInstance, world: World): void {
  for (const endpoint of endpoints) {
    app.all(endpoint.path, (request, reply) => {
      const origin = `${request.protocol}://${request.host}`;
      return send(reply, answer(endpoint, world, request.received, origin));
    });
  }
}

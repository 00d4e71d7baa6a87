import type { FastifyReply } from 'fastify';
import { toJson } from '../base/json.js';
import { FileReply } from '../endpoints/file-reply.js';

/** Sends JSON under the content type of WeChat; as bytes, since fastify would rewrite that of a string. */
export function sendJson(reply: FastifyReply, value: object): FastifyReply {
  return reply.header('content-type', 'application/json; encoding=utf-8').send(Buffer.from(toJson(value)));
}

/** Sends what an endpoint answered. */
export function send(reply: FastifyReply, answer: object): FastifyReply {
  if (!(answer instanceof FileReply)) return sendJson(reply, answer);
  if (answer.filename !== undefined) {
    void reply.header('content-disposition', `attachment; filename="${answer.filename}"`);
  }
  return reply.code(answer.status).type(answer.contentType).send(answer.data);
}

import type { FastifyInstance } from 'fastify';
import { answer } from '../endpoints/answer.js';
import { endpoints } from '../endpoints/endpoints.js';
import type { World } from '../world/world.js';
import { send } from './send.js';

/** Serves all endpoints of a world. */
export function serveEndpoints(app: FastifyInstance, world: World): void {
  for (const endpoint of endpoints) {
    app.all(endpoint.path, (request, reply) => {
      const origin = `${request.protocol}://${request.host}`;
      return send(reply, answer(endpoint, world, request.received, origin));
    });
  }
}

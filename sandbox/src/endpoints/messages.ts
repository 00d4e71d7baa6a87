import { readMessage } from '../domains/messages/message.js';
import { post } from './endpoint.js';
import type { Endpoint } from './endpoint.js';

export const messageEndpoints: Endpoint[] = [
  post('/cgi-bin/message/custom/send', (world, { body }) => {
    world.messages.sent.push(readMessage(body, world));
    return undefined;
  }),
];

import type { ServerResponse } from 'node:http';
import type { Control } from './control.js';

/** What may wait for a listener who reads slowly, in bytes, before it is let go. */
const MOST_WAITING = 1024 * 1024;

/** Sends what happens as server-sent events: `exchange` for each request, `event` for what happens in an account. */
export function streamEvents(control: Control, response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  response.write(': connected\n\n');
  const tell = (name: string) => (value: object) => {
    response.write(`event: ${name}\ndata: ${JSON.stringify(value)}\n\n`);
    if (response.writableLength > MOST_WAITING) response.destroy();
  };
  const ends = [control.onExchange(tell('exchange')), control.onEvent(tell('event'))];
  response.once('close', () => {
    for (const end of ends) end();
  });
}

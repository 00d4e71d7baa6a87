import { boolean, id, optional } from '../../endpoints/schema.js';
import { route } from '../route.js';
import type { Route } from '../route.js';

export const clockRoutes: Route[] = [
  route('GET', 'clock', '查看时钟 — The clock.', { run: (control) => control.clock }),
  route('POST', 'clock', '调整时钟 — Moves the clock ahead (`2h`), stops it or lets it go on.', {
    body: {
      advance: optional(id({ note: '90s, 2h, 1d 30m, or milliseconds as a number.' })),
      frozen: optional(boolean()),
    },
    run(control, { advance, frozen }) {
      if (advance !== undefined) control.advance(advance);
      if (frozen === true) control.freeze();
      if (frozen === false) control.resume();
      return control.clock;
    },
  }),
];

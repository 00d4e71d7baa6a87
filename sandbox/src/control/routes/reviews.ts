import { boolean, oneOf, optional, text } from '../../endpoints/schema.js';
import { REVIEWED, REVIEWED_KINDS } from '../reviews.js';
import { route } from '../route.js';
import type { Route } from '../route.js';
import { appid } from './account-field.js';

const kinds = REVIEWED_KINDS.map((kind) => `${kind}: ${REVIEWED[kind].name}`).join('\n');

export const reviewRoutes: Route[] = [
  route('GET', 'reviews', '查看待审核项 — What waits to be reviewed.', {
    query: { appid },
    run: (control, input) => ({ reviews: control.reviews(input.appid) }),
  }),
  route('POST', 'reviews', '审核 — Lets something pass review, or fail it.', {
    body: {
      appid,
      what: oneOf(REVIEWED_KINDS, { note: kinds }),
      id: text(),
      passed: optional(boolean({ note: 'true when absent' })),
      reason: optional(text({ note: 'Why it fails, where WeChat tells that.' })),
    },
    run(control, { what, id, ...decision }) {
      control.review(what, id, decision);
    },
  }),
];

import { integer, optional, text } from '../../endpoints/schema.js';
import { route } from '../route.js';
import type { Route } from '../route.js';
import { appid } from './account-field.js';

export const requestRoutes: Route[] = [
  route('GET', 'requests', '查看请求记录 — The last exchanges, oldest first, without the secrets.', {
    query: {
      appid: { ...appid, schema: { ...appid.schema, description: 'Those of this account alone.' } },
      since: optional(integer({ note: 'Those after the one with this id alone.' })),
      path: optional(text({ note: 'A path, or one that ends with * for all that begin so.' })),
      errcode: optional(integer({ note: '0 for all that went well.' })),
    },
    run: (control, filter) => ({ requests: control.exchanges(filter) }),
  }),
  route('DELETE', 'requests', '清空请求记录 — Forgets the exchanges.', {
    run: (control) => {
      control.log.clear();
    },
  }),
];

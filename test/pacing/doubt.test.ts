import path from 'node:path';
import { expect, it } from 'vitest';
import { startChild, success } from '../support/children.js';
import { settled, startScript } from './support.js';

const DAY_GONE = { body: { errcode: 45009, errmsg: 'reach max api daily quota limit' } };

// WeChat knows an id for ten minutes; the quota is back at midnight.
it.each(['', 'MINE'])(
  'a message that may have arrived does not wait longer than its id lasts',
  async (id) => {
    const { url, bodies } = await startScript(['cut', DAY_GONE]);
    const child = startChild(path.join(__dirname, 'fixtures/expired.cjs'), [url, id]);
    expect(await child.message()).toMatchObject({ name: 'WeChatAPIResponseError' });
    await success(child);
    expect(new Set(bodies.map(({ client_msg_id: known }) => known)).size).toBe(1);
    const { length } = bodies;
    expect(length).toBeGreaterThan(2);
    await settled(200);
    expect(bodies).toHaveLength(length);
  },
);

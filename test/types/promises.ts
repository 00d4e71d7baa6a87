import API from 'wechat-api';
import type { Follower, ReplyPromise, WithResponse } from 'wechat-api/types';

declare const api: API;
const OK = { errcode: 0, errmsg: 'ok' } as const;

const user: ReplyPromise<Follower> = api.promises.getUser('o1');
const asEver: Promise<Follower> = api.promises.getUser('o1');
const named: API.ReplyPromise<Follower> = user;
const both: Promise<WithResponse<Follower>> = named.withResponse();
void asEver;

async function look(): Promise<string> {
  const { data, res } = await api.promises.getUser('o1').withResponse();
  const invoked = await api.promises.invoke<{ url: string }>('/x').withResponse();
  const requested = await api.promises.request<Buffer>('http://127.0.0.1/x').withResponse();
  const list = await Promise.all([api.promises.getIp(), api.promises.getFollowers()]);
  // @ts-expect-error what `then` returns is an ordinary promise
  void api.promises.getUser('o1').finally(() => undefined).withResponse;
  // @ts-expect-error no request of its own, no answer
  void api.promises.getLatestToken().withResponse;
  // @ts-expect-error of a user
  void (await both).data.oepnid;
  return `${data.openid} ${res.status} ${invoked.data.url} ${requested.data.length} ${list[1].total}`;
}

// What a test puts in the place of a twin, as jest and Vitest have it.
declare const mocked: typeof api.promises.sendText;
api.promises.sendText = mocked;
const twins: API.PlainPromises = api.promises;
twins.sendText = (openid, text) => Promise.resolve({ ...OK, errmsg: openid.concat(text) });
const fake: Pick<API.PlainPromises, 'sendText' | 'getFollowers' | 'uploadMedia' | 'invoke'> = {
  sendText: () => Promise.resolve(OK),
  getFollowers: (nextOpenid) =>
    Promise.resolve({ total: 1, count: 1, next_openid: nextOpenid?.trim() ?? '', data: { openid: ['o1'] } }),
  uploadMedia: () => Promise.resolve({ type: 'image', media_id: 'M', created_at: 1 }),
  invoke: () => Promise.resolve({}),
};
void fake;
// @ts-expect-error what an ordinary promise has not
void twins.sendText('o1', 'x').withResponse;
// @ts-expect-error none of WeChat's answers
twins.sendText = () => Promise.resolve({ errmsg: 'ok' });

look().catch((error: unknown) => {
  if (error instanceof API.WeChatAPIError) {
    const status: number | undefined = error.res?.status;
    // @ts-expect-error it is what it is
    error.res = undefined as never;
    console.log(status, error.data);
  }
});

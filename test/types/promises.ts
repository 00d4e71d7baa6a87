import API from 'wechat-api';
import type { Follower, ReplyPromise, WithResponse } from 'wechat-api/types';

declare const api: API;

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

look().catch((error: unknown) => {
  if (error instanceof API.WeChatAPIError) {
    const status: number | undefined = error.res?.status;
    // @ts-expect-error it is what it is
    error.res = undefined as never;
    console.log(status, error.data);
  }
});

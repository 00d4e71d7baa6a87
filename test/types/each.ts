import API from 'wechat-api';
import type { Follower, MaterialItem, Outcome, Walk, WalkOptions } from 'wechat-api/types';

declare const api: API;
declare const signal: AbortSignal;

const openids: Walk<string, { total: number }> = api.each.getFollowers();
void openids;

async function walk(): Promise<void> {
  for await (const openid of api.each.getFollowers()) openid.length;
  for await (const page of api.each.getFollowers().pages()) page.data?.openid[0];
  for await (const item of api.each.getMaterials('image', { size: 10 })) item satisfies MaterialItem;
  for await (const day of api.each.getUserSummary('2024-01-01', new Date())) day.new_user;
  for await (const { item, result, error } of api.each.batchGetUsers(['o1'])) {
    item.length;
    if (error) error.code;
    else result satisfies Follower;
  }
  const found: string[] = await api.each.getTagUsers(1).toArray({ limit: 5 });
  void found;
  const nothing: void = await api.each.getFollowers().eachAsync((openid) => openid.length, { parallel: 5 });
  void nothing;
}
void walk;

api.each.getFollowers({ startAt: 'o1', signal });
// @ts-expect-error WeChat says how long these pages are
api.each.getFollowers({ size: 10 });
// @ts-expect-error no such option
api.each.getFollowers({ starAt: 'o1' });
// @ts-expect-error the place is an option
api.each.getFollowers('o1');
// @ts-expect-error the tag is missing
api.each.getTagUsers();

api.each.getDrafts({ size: 5 });
api.each.getDrafts(1);
api.each.getDrafts(1, { size: 5 });
// @ts-expect-error where it begins is an option
api.each.getDrafts(0, 20);

api.each.getComments({ msg_data_id: 1, type: 0 });
// @ts-expect-error which article is missing
api.each.getComments({ type: 0 });
// @ts-expect-error as is that
api.each.getComments();
api.each.getPages();
api.each.getPages({ size: 5 });
// @ts-expect-error JSON text cannot be walked
api.each.getPages('{}');

api.each.getUserSummary('2024-01-01');
api.each.getUserSummary(new Date(), { size: 3 });
// @ts-expect-error a number is no day
api.each.getUserSummary(20240101);
api.each.getCardDataInfo('CARD', '2024-01-01', undefined, 1);
// @ts-expect-error the source is missing
api.each.getCardDataInfo('CARD', '2024-01-01', '2024-02-01');
api.each.getPublisherAdPosStats(
  '2024-01-01',
  '2024-02-01',
  { ad_slot: 'SLOT_ID_BIZ_BOTTOM' },
  { startAt: { from: 'x', at: 1 } },
);
api.each.getRecords({ starttime: new Date(), endtime: 1 });
// @ts-expect-error the end is missing
api.each.getRecords({ starttime: 1 });

api.each.membersBatchtagging(2, api.each.getFollowers());
api.each.membersBatchtagging(2, new Set(['o1']), { size: 10 });
// @ts-expect-error the tag is missing
api.each.membersBatchtagging(['o1']);
// @ts-expect-error an openid is text
api.each.batchGetUsers([1]);
api.each.addGroupBeacons({ group_id: 1 }, [{ device_id: 1 }]);

api.each.getFollowers().toArray((err, items) => [err?.startAt, items[0]?.length]);
api.each.getFollowers().toArray({ limit: 5 }, (_err, [first]) => first?.length);
api.each.getFollowers().eachAsync(
  (openid, next) => api.sendText(openid, '你好', next),
  (err) => err?.code,
);
api.each.getFollowers().eachAsync(
  (_openid, next) => next(null, false),
  { parallel: 5 },
  () => {},
);
// @ts-expect-error no such option
api.each.getFollowers().eachAsync(() => {}, { concurrency: 5 });

const resumed = (err: API.WeChatAPIError): WalkOptions => ({ startAt: err.startAt });
api.each.getFollowers(resumed(new API.WeChatAPIError('')));
const outcome = {} as Outcome<string, Follower>;
outcome.result?.openid;
api.with({ timeout: '5s' }).each.getBlacklist();
// @ts-expect-error no list
api.each.sendText('o1', '你好');

import { inAProcess } from '../kit/in-a-process.js';
import { call, happens, OLD, own, type Facts, type Story } from '../kit/step.js';

const account = {
  name: '张三',
  phone_number: '13512345678',
  email: 'zhang@example.com',
  industry_id: '0118',
  qualification_cert_urls: ['http://shp.qpic.cn/1/0'],
  apply_reason: '测试',
};

const UPLOAD_ICON = `
  const [url, appid, secret, image] = process.argv.slice(1);
  const api = new (require('wechat-api-1'))(appid, secret);
  api.endpoint = url;
  api.uploadPageIcon(image, () => undefined);
`;

const page = ({ logoURL }: Facts) => ({
  title: '主标题',
  description: '副标题',
  page_url: 'https://shop.example/',
  icon_url: logoURL,
  comment: '示例',
});

const device = ({ beaconId }: Facts) => ({ device_id: beaconId });
const span = ({ now }: Facts) => {
  const today = Math.floor((now as number) / 86_400) * 86_400;
  return { begin_date: today - 3 * 86_400, end_date: today - 86_400 };
};
const date = (facts: Facts) => ({ date: span(facts).begin_date, page_index: 1 });

/** 摇一摇周边. */
export const beacons: Story = [
  call('registerShakeAccount', [account]),
  happens('shakePassesReview'),
  call('checkShakeAccountStatus', [], { learns: { shakeStatus: 'data.audit_status' } }),
  call('applyBeacons', [{ quantity: 3, apply_reason: '测试', comment: '测试专用' }], {
    learns: { applyId: 'data.apply_id' },
  }),
  call('applyBeaconsStatus', ({ applyId }) => [applyId], { learns: { applyStatus: 'data.audit_status' } }),
  call('getBeacons', [{ type: 2, begin: 0, count: 3, last_seen: 0 }], {
    learns: { beaconId: 'data.devices.0.device_id' },
  }),
  call('updateBeacon', (facts) => [{ device_identifier: device(facts), comment: '门口' }]),
  call('bindBeaconLocation', (facts) => [{ device_identifier: device(facts), poi_id: facts.poiId }]),

  call('uploadPageIcon', ({ image }) => [image], {
    only: ['wechat-api', 'co-wechat-api'],
    learns: { iconURL: 'data.pic_url' },
  }),
  own(
    'uploadPageIcon',
    (_, { url, appid, secret, image }) => inAProcess(UPLOAD_ICON, url, appid, secret, image),
    { only: OLD, broken: 'it looks for the address in another `this`, and what it throws ends the process' },
  ),
  call('createPage', (facts) => [page(facts)], { learns: { pageId: 'data.page_id' } }),
  call('updatePage', (facts) => [{ page_id: facts.pageId, ...page(facts) }]),
  call('getPages', [{ type: 2, begin: 0, count: 3 }], { learns: { pageTitle: 'data.pages.0.title' } }),
  call('bindBeaconWithPages', (facts) => [{ device_identifier: device(facts), page_ids: [facts.pageId] }]),
  call('searchBeaconPageRelation', (facts) => [{ type: 1, device_identifier: device(facts) }], {
    learns: { relatedPage: 'data.relations.0.page_id' },
  }),

  call('addBeaconGroup', [{ group_name: '一楼' }], { learns: { beaconGroupId: 'data.group_id' } }),
  call('updateBeaconGroup', ({ beaconGroupId }) => [{ group_id: beaconGroupId, group_name: '二楼' }]),
  call('addGroupBeacons', (facts) => [
    { group_id: facts.beaconGroupId, device_identifiers: [device(facts)] },
  ]),
  call('listBeaconGroup', [{ begin: 0, count: 10 }], {
    learns: { firstBeaconGroup: 'data.groups.0.group_id' },
  }),
  call('queryGroupBeacons', ({ beaconGroupId }) => [{ group_id: beaconGroupId, begin: 0, count: 10 }], {
    learns: { groupedBeacon: 'data.devices.0.device_id' },
  }),
  call('deleteGroupBeacons', (facts) => [
    { group_id: facts.beaconGroupId, device_identifiers: [device(facts)] },
  ]),
  call('deleteBeaconGroup', ({ beaconGroupId }) => [beaconGroupId]),

  call('getDeviceStatistics', (facts) => [{ device_identifier: device(facts), ...span(facts) }]),
  call('getDeviceStatisticsList', (facts) => [date(facts)], { learns: { devicePage: 'page_index' } }),
  call('getPageStatistics', (facts) => [{ page_id: facts.pageId, ...span(facts) }]),
  call('getPageStatisticsList', (facts) => [date(facts)], { learns: { statisticsPage: 'page_index' } }),
  happens('followerShakes', (facts) => [facts.openid, device(facts)], 'shakeTicket'),
  call('getShakeInfo', ({ shakeTicket }) => [shakeTicket], { learns: { shaker: 'data.openid' } }),

  call(
    'addLotteryInfo',
    ({ now, imageURL }) => [
      { use_template: 1, logo_url: imageURL },
      {
        title: '抽红包',
        desc: '开业',
        onoff: 1,
        begin_time: now,
        expire_time: (now as number) + 86_400,
        sponsor_appid: 'wx5ac5b7f2d8c9e3a1',
        total: 10,
        jump_url: 'https://shop.example/',
        key: 'keytestkeytestkeytestkeytestkeyt',
      },
    ],
    { learns: { lotteryId: 'lottery_id' } },
  ),
  call('setPrizeBucket', ({ lotteryId }) => [
    {
      lottery_id: lotteryId,
      mchid: '10000098',
      sponsor_appid: 'wx5ac5b7f2d8c9e3a1',
      prize_info_list: [
        { ticket: 'v1|ZiPs2l0hpMBp3uwGI1rwp45vOdz/V/zQ/00jP9MeWT+e47/q1FJjwCO34frSjzxxAEzJUTBk=' },
      ],
    },
  ]),
  call('setLotterySwitch', ({ lotteryId }) => [lotteryId, 1]),
  call(
    'getShakehbConfig',
    ({ openid, lotteryId }) => [openid, lotteryId, 'keytestkeytestkeytestkeytestkeyt'],
    {
      silent: true,
    },
  ),
  call('bindBeaconWithPages', (facts) => [{ device_identifier: device(facts), page_ids: [] }]),
  call('deletePage', ({ pageId }) => [pageId]),
  call('deletePages', ({ pageId }) => [[pageId]], {
    refused: { errcode: 9001001, why: 'it names the pages page_ids; WeChat takes one, page_id' },
  }),
];

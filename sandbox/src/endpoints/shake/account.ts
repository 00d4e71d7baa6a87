import { WeChatError } from '../../base/wechat-error.js';
import type { Endpoint } from '../endpoint.js';
import { list, oneOf, optional, text } from '../schema.js';
import { shake } from './service.js';

const DOCS = 'https://developers.weixin.qq.com/doc/offiaccount/en/Shake_Nearby/Apply';

/** The id of the account's own application. */
const ACCOUNT = 'account';
const PICTURE = {
  endings: ['.jpg', '.jpeg', '.png', '.gif'],
  mostBytes: 2 * 1024 * 1024,
  refusals: { kind: 9001008, size: 9001009 },
};
const BEACON = { distance: 55.006, major: 10001, minor: 19007, uuid: 'FDA50693-A4E2-4FB1-AFCF-C6EB07647825' };

export const accountEndpoints: Endpoint[] = [
  shake.post('/shakearound/account/register', '申请开通功能 — Applies to use Shake Nearby.', {
    doc: `${DOCS}/Application_for_opening_function.html`,
    body: {
      name: text({ mostWidth: 40, wrong: 9001039 }),
      phone_number: text({ wrong: 9001040 }),
      email: text({ like: '@', wrong: 9001041 }),
      industry_id: text({ wrong: 9001042 }),
      qualification_cert_urls: list(text({ wrong: 9001043 }), { wrong: 9001044 }),
      apply_reason: optional(text({ least: 0, mostWidth: 500, wrong: 9001045 })),
    },
    handle({ shakeAround: { beacons } }) {
      if (beacons.reviews.has(ACCOUNT)) throw new WeChatError(9001048);
      beacons.reviews.begin(ACCOUNT);
    },
  }),
  shake.get('/shakearound/account/auditstatus', '查询审核状态 — Tells how far the application is.', {
    doc: `${DOCS}/Query_audit_status.html`,
    reply: { apply_time: 1432026025, audit_comment: 'test', audit_status: 1, audit_time: 0 },
    handle: ({ shakeAround }) => shakeAround.beacons.reviews.get(ACCOUNT, 9001020),
  }),
  shake.post('/shakearound/user/getshakeinfo', '获取设备及用户信息 — Tells who shook, and where.', {
    body: { ticket: text({ wrong: 9001003 }), need_poi: optional(oneOf([0, 1])) },
    reply: { page_id: 14211, beacon_info: BEACON, openid: 'OPENID', poi_id: 1234 },
    handle({ shakeAround: { beacons, shakes } }, { ticket, need_poi }) {
      const { page_id, device_id, distance, openid } = shakes.get(ticket);
      const { major, minor, uuid, poi_id } = beacons.get({ device_id });
      const store = need_poi === 1 && poi_id !== 0 ? { poi_id } : {};
      return { page_id, beacon_info: { distance, major, minor, uuid }, openid, ...store };
    },
  }),
  shake.upload('/shakearound/material/add', '上传图片素材 — Uploads the icon of a page, or a certificate.', {
    query: { type: optional(oneOf(['icon', 'license'])) },
    reply: { pic_url: 'http://shp.qpic.cn/wechat_shakearound_pic/0/1428377032e9dd27/120' },
    handle({ files }, _input, { parts, origin }) {
      const { filename: name, data } = parts.find((part) => part.name === 'media') ?? {};
      if (name === undefined || data === undefined) throw new WeChatError(9001007);
      const { path = '' } = files.addPicture({ name, data }, PICTURE);
      return { pic_url: origin + path };
    },
  }),
];

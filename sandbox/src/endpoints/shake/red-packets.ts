import { WeChatError } from '../../base/wechat-error.js';
import type { Endpoint } from '../endpoint.js';
import { id, integer, list, object, oneOf, optional, text } from '../schema.js';
import { redPackets } from './service.js';

const LONGEST = 91 * 86_400;

export const redPacketEndpoints: Endpoint[] = [
  redPackets.post('/shakearound/lottery/addlotteryinfo', '创建红包活动 — Creates a campaign.', {
    doc: 'https://developers.weixin.qq.com/doc/offiaccount/en/Shake_Nearby/Shake_RedPack/Create_a_Red_Packet_Event.html',
    query: { use_template: oneOf(['1', '2']), logo_url: optional(text({ least: 0 })) },
    body: {
      title: text({ mostWidth: 12 }),
      desc: text({ mostWidth: 14 }),
      onoff: optional(oneOf([0, 1])),
      begin_time: integer({ least: 0 }),
      expire_time: integer({ least: 0 }),
      sponsor_appid: text(),
      total: integer({ least: 1 }),
      jump_url: optional(text({ least: 0 })),
      key: text({ most: 32 }),
    },
    reply: { lottery_id: '5794560', page_id: 1 },
    handle({ shakeAround }, { use_template, logo_url: icon_url = '', ...input }) {
      const { title, desc: description, jump_url: page_url = '', onoff = 1 } = input;
      const { begin_time, expire_time, sponsor_appid, total } = input;
      if (use_template === '1' && icon_url === '') throw new WeChatError(9001059);
      if (expire_time - begin_time > LONGEST) throw new WeChatError(9001060);
      const campaign = { sponsor_appid, expire_time, total, tickets: new Set<string>(), onoff };
      const { lottery_id } = shakeAround.redPackets.add((made) => ({ lottery_id: made, ...campaign }));
      if (use_template === '2') return { lottery_id };
      const page = (page_id: number) => ({ comment: '', description, icon_url, page_id, page_url, title });
      return { lottery_id, page_id: shakeAround.pages.add(page).page_id };
    },
  }),
  redPackets.post('/shakearound/lottery/setprizebucket', '录入红包信息 — Enters the red packets of one.', {
    body: {
      lottery_id: id({ wrong: 9001070 }),
      mchid: id(),
      sponsor_appid: text({ wrong: 9001073 }),
      prize_info_list: list(object({ ticket: text() }), { least: 1, most: 100, long: 9001072 }),
    },
    reply: { success_num: 1 },
    handle({ shakeAround }, { lottery_id, sponsor_appid, prize_info_list: prizes }) {
      const tickets = prizes.map(({ ticket }) => ticket);
      const repeated = shakeAround.redPackets.enter(lottery_id, sponsor_appid, tickets);
      const repeat_ticket_list = repeated.length > 0 ? repeated.map((ticket) => ({ ticket })) : undefined;
      return { repeat_ticket_list, success_num: tickets.length - repeated.length };
    },
  }),
  redPackets.get('/shakearound/lottery/setlotteryswitch', '设置红包活动抽奖开关 — Opens or closes one.', {
    query: { lottery_id: text({ wrong: 9001069 }), onoff: oneOf(['0', '1'], { wrong: 9001069 }) },
    handle({ shakeAround }, { lottery_id, onoff }) {
      shakeAround.redPackets.update(lottery_id, { onoff: onoff === '1' ? 1 : 0 });
    },
  }),
];

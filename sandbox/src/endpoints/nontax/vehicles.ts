import type { Endpoint } from '../endpoint.js';
import { fee, nontax } from './orders.js';
import { integer, object, optional, text } from '../schema.js';

const DOC = 'https://developers.weixin.qq.com/doc/service/en/Non_tax_pay/Non-tax_driver_platform.html';

const where = { appid: text(), region_code: text(), trade_scene: text() };
const scene = { start_time: integer(), plate_number: text(), openid: optional(text()) };

export const vehicleEndpoints: Endpoint[] = [
  nontax.post('/nontax/vehicle/querystate', '查询车牌状态 — Tells how a car’s owner stands.', {
    doc: DOC,
    body: { ...where, openid: optional(text()), plate_number: optional(text()) },
    reply: {
      user_state: 'NORMAL',
      openid: 'OPENID',
      path: 'https://payapp.weixin.qq.com/vehicle/plat/indextemplate',
      plate_number_info: [],
      authorize_package: {
        mch_id: '1800004561',
        sub_mch_id: '1900016021',
        appid: 'wxc971985892358997',
        sign: '67D1B1',
      },
    },
  }),
  nontax.post('/nontax/vehicle/entrancenotify', '车辆入场通知 — Tells that a car has come in.', {
    doc: DOC,
    body: { ...where, scene_info: object(scene) },
    reply: { user_state: 'NORMAL' },
  }),
  nontax.post('/nontax/vehicle/payapply', '申请扣款 — Has a fee collected from a car’s owner.', {
    doc: DOC,
    body: {
      ...fee,
      region_code: optional(text()),
      trade_scene: text(),
      scene_info: object({ ...scene, plate_number: optional(text()) }),
    },
    reply: { order_id: 'AQAAhNw2srPiUjMKDJ7fvb4AAAAA' },
    handle({ nontaxOrders }, input) {
      const order_id = nontaxOrders.place({ ...input, openid: input.scene_info.openid });
      nontaxOrders.pay(order_id);
      return { order_id };
    },
  }),
];

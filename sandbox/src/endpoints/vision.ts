import { WeChatError } from '../base/wechat-error.js';
import type { RequestPart } from '../base/request.js';
import { upload } from './endpoint.js';
import type { Endpoint, Quota } from './endpoint.js';
import { optional, text } from './schema.js';

const DOCS = 'https://developers.weixin.qq.com/doc/service/api/openpoc';

const LARGEST = 2 * 1024 * 1024;
const FREE = { group: 'ocr', perDay: 100, spent: 101_003 };

/** Requires a picture: the part `img`, or an address that WeChat would fetch it from. */
function requirePicture(parts: RequestPart[], address: string): void {
  const size = parts.find(({ name }) => name === 'img')?.data.length;
  if (size === undefined && !/^https?:\/\/./i.test(address)) throw new WeChatError(101_000);
  if (size === 0 || (size ?? 0) >= LARGEST) throw new WeChatError(101_002);
}

/** An endpoint that looks at a picture. The sandbox is blind: it sees what WeChat’s page shows. */
function eye(path: string, name: string, page: string, found: object, quota: Quota = {}): Endpoint {
  const reply = { errcode: 0, errmsg: 'ok', ...found };
  return upload(`/cv/${path}`, name, {
    doc: `${DOCS}/${page}.html`,
    permission: 'verified-only',
    quota,
    query: { img_url: optional(text({ least: 0 })) },
    reply,
    handle(_world, { img_url = '' }, { parts }) {
      requirePicture(parts, img_url);
      return reply;
    },
  });
}

/** The corners of what was found, clockwise from the upper left. */
function corners(left: number, top: number, right: number, bottom: number): object {
  return {
    left_top: { x: left, y: top },
    right_top: { x: right, y: top },
    right_bottom: { x: right, y: bottom },
    left_bottom: { x: left, y: bottom },
  };
}

const IDENTITY = {
  type: 'Front',
  name: '张三',
  id: '123456789012345678',
  addr: '广东省广州市XXX',
  gender: '男',
  nationality: '汉',
};

const VEHICLE = {
  plate_num: '粤xxxxx',
  vehicle_type: '小型普通客车',
  owner: '东莞市xxxxx机械厂',
  addr: '广东省东莞市xxxxx号',
  use_character: '非营运',
  model: '江淮牌HFCxxxxxxx',
  vin: 'xxxxx',
  engine_num: 'xxxxx',
  register_date: '2010-07-06',
  issue_date: '2010-07-06',
  plate_num_b: '粤xxxxx',
  record: '440xxxxxxxxx',
  passengers_num: '7人',
  total_quality: '2700kg',
  prepare_quality: '1995kg',
  overall_size: '4582x1795x1458mm',
  card_position_front: { pos: corners(119, 2925, 1435, 3896) },
  card_position_back: { pos: corners(1523, 2925, 2841, 3896) },
  img_size: { w: 3120, h: 4208 },
};

const LICENSE = {
  id_num: '660601xxxxxxxx1234',
  name: '张三',
  sex: '男',
  nationality: '中国',
  address: '广东省东莞市xxxxx号',
  birth_date: '1990-12-21',
  issue_date: '2012-12-21',
  car_class: 'C1',
  valid_from: '2018-07-06',
  valid_to: '2020-07-01',
  official_seal: 'xx市公安局公安交通管理局',
};

const BUSINESS = {
  reg_num: '123123',
  serial: '123123',
  legal_representative: '张三',
  enterprise_name: 'XX饮食店',
  type_of_organization: '个人经营',
  address: 'XX市XX区XX路XX号',
  type_of_enterprise: 'xxx',
  business_scope: '中型餐馆(不含凉菜、不含裱花蛋糕，不含生食海产品)。',
  registered_capital: '200万',
  paid_in_capital: '200万',
  valid_period: '2019年1月1日',
  registered_date: '2018年1月1日',
  cert_position: { pos: corners(155, 191, 725, 589) },
  img_size: { w: 966, h: 728 },
};

const CODES = {
  code_results: [
    { type_name: 'QR_CODE', data: 'http://www.qq.com', pos: corners(585, 378, 828, 618) },
    { type_name: 'EAN_13', data: '5906789678957' },
  ],
  img_size: { w: 1000, h: 900 },
};

const CROP = {
  results: [{ crop_left: 112, crop_top: 0, crop_right: 839, crop_bottom: 727 }],
  img_size: { w: 966, h: 728 },
};

const PRINT = { items: [{ text: '腾讯', pos: corners(575, 519, 744, 532) }], img_size: { w: 1280, h: 720 } };
const DISHES = { content: { menu_items: [{ name: 'NAME', price: 10 }] } };

export const visionEndpoints: Endpoint[] = [
  eye('img/aicrop', '图片智能裁剪 — Finds the best part of a picture.', 'image/api_imgaicrop', CROP),
  eye('img/qrcode', '二维码/条码识别 — Reads the codes in a picture.', 'image/api_imgqrcode', CODES),
  eye('ocr/idcard', '身份证识别 — Reads an identity card.', 'ocr/api_idcardocr', IDENTITY, FREE),
  eye(
    'ocr/bankcard',
    '银行卡识别 — Reads a bank card.',
    'ocr/api_bankcardocr',
    { number: '622213XXXXXXXXX' },
    FREE,
  ),
  eye('ocr/driving', '行驶证识别 — Reads a vehicle licence.', 'ocr/api_drivingocr', VEHICLE, FREE),
  eye(
    'ocr/drivinglicense',
    '驾驶证识别 — Reads a driving licence.',
    'ocr/api_drivinglicenseocr',
    LICENSE,
    FREE,
  ),
  eye('ocr/bizlicense', '营业执照识别 — Reads a business licence.', 'ocr/api_bizlicenseocr', BUSINESS, FREE),
  eye('ocr/comm', '通用印刷体识别 — Reads print.', 'ocr/api_commocr', PRINT, FREE),
  eye('ocr/menu', '菜单识别 — Reads the menu of a restaurant.', 'ocr/api_menuocr', DISHES),
];

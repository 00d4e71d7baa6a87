import { makeVariadic as make, post } from '../../endpoint';
import { given } from '../arguments';
import type { Ok } from '../reply';
import type { CardBase } from './base';

/** 会议门票 — A ticket to a conference or a show. */
export interface MeetingTicket {
  /** 卡券基本信息 — What every card has. */
  base_info: CardBase;
  /** 会议详情：名称、时间、地点等，最长 3,072 字节 — What it is, when and where; at most 3,072 bytes. */
  meeting_detail: string;
  /** 会场导览图的地址，最长 128 字节 — Address of a plan of the place, at most 128 bytes. */
  map_url?: string;
  /** 微信日后新增的字段原样发送 — Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** 景区门票 — A ticket to a tourist attraction. */
export interface ScenicTicket {
  /** 卡券基本信息 — What every card has. */
  base_info: CardBase;
  /** 票类型，如“平日全票”，最长 3,072 字节 — The kind of ticket, e.g. 平日全票 (a full ticket for weekdays); at most 3,072 bytes. */
  ticket_class: string;
  /** 导览图的地址，最长 128 字节 — Address of a map of the place, at most 128 bytes. */
  guide_url?: string;
  /** 微信日后新增的字段原样发送 — Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** 电影票 — A cinema ticket. */
export interface MovieTicket {
  /** 卡券基本信息 — What every card has. */
  base_info: CardBase;
  /** 电影名与简介，最长 3,072 字节 — The film's name and what it is about, at most 3,072 bytes. */
  detail: string;
  /** 微信日后新增的字段原样发送 — Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** 飞机票 — A boarding pass. */
export interface BoardingPass {
  /** 卡券基本信息 — What every card has. */
  base_info: CardBase;
  /** 起点，最多 18 个汉字（54 字节） — Where the flight begins, at most 18 Chinese characters (54 bytes). */
  from: string;
  /** 终点，最多 18 个汉字（54 字节） — Where the flight ends, at most 18 Chinese characters (54 bytes). */
  to: string;
  /** 航班号，最长 24 字节 — The number of the flight, at most 24 bytes. */
  flight: string;
  /** 登机口，最多 4 个汉字（12 字节） — The gate, at most 4 Chinese characters (12 bytes). */
  gate?: string;
  /** 在线值机的网页，最长 128 字节 — The page to check in on, at most 128 bytes. */
  check_in_url?: string;
  /** 机型，最多 8 个汉字（24 字节） — The kind of plane, at most 8 Chinese characters (24 bytes). */
  air_model: string;
  /** 起飞时间，Unix 秒 — When the plane departs; seconds since 1970. */
  departure_time: string | number;
  /** 降落时间，Unix 秒 — When the plane lands; seconds since 1970. */
  landing_time: string | number;
  /** 微信日后新增的字段原样发送 — Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** 用户的电影票信息 — What a user's cinema ticket is for. */
export interface MovieSeat {
  /** 票的 Code — The code of the ticket. */
  code: string;
  /** 卡券 id；自定义 Code 的卡券必填 — The card; required where the shop makes the codes. */
  card_id?: string;
  /** 电影票类别，如 `3D` — The kind of ticket, e.g. `3D`. */
  ticket_class: string;
  /** 放映时间，Unix 秒 — When the film is shown; seconds since 1970. */
  show_time: number;
  /** 放映时长，单位为分钟 — How long the film takes; minutes. */
  duration: number;
  /** 放映厅 — The room. */
  screening_room?: string;
  /** 座位号 — The seats. */
  seat_number?: string | string[];
  /** 微信日后新增的字段原样发送 — Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** 办理值机的乘客 — A passenger who checks in. */
export interface BoardingCheckIn {
  /** 飞机票的 Code — The code of the boarding pass. */
  code: string;
  /** 卡券 id；自定义 Code 的卡券必填 — The card; required where the shop makes the codes. */
  card_id?: string;
  /** 乘客姓名，最多 15 个汉字 — The name of the passenger, at most 15 Chinese characters. */
  passenger_name?: string;
  /** 舱等，最多 5 个汉字；除 `is_cancel` 外必填 — The class, at most 5 Chinese characters; required unless `is_cancel`. */
  class?: string;
  /** 电子客票号，最多 14 位；除 `is_cancel` 外必填 — The number of the electronic ticket, at most 14 digits; required unless `is_cancel`. */
  etkt_bnr?: string;
  /** 座位号 — The seat. */
  seat?: string;
  /** 登机二维码的内容，由微信生成二维码 — What the QR code of the boarding pass says; WeChat draws it. */
  qrcode_data?: string;
  /** 是否取消值机，默认否；取消时其他信息被忽略 — Whether the check-in is taken back: all else is passed over then. By default no. */
  is_cancel?: boolean;
  /** 微信日后新增的字段原样发送 — Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** 用户的会议门票信息 — Which zone and seat a user's ticket to a conference or a show is for. */
export interface MeetingSeat {
  /** 票的 Code — The code of the ticket. */
  code: string;
  /** 卡券 id；自定义 Code 的卡券必填 — The card; required where the shop makes the codes. */
  card_id?: string;
  /** 区域 — The zone. */
  zone: string;
  /** 入口 — The entrance. */
  entrance: string;
  /** 座位号 — The seat. */
  seat_number: string;
  /** 微信日后新增的字段原样发送 — Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/**
 * 更新电影票 — tells a user's cinema ticket which show and seat it is for.
 *
 * 错误码：`40056` Code 不存在。
 *
 * Errors: `40056` no such code.
 *
 * 状态：未列入现行接口目录，仅见于卡券指南。
 *
 * Status: not in today's index of endpoints; only the guide to cards describes it.
 *
 * @param info 电影票与场次、座位；也可为 JSON 字符串，原样发送 — Which ticket, and what it is for; or JSON text, sent as it is.
 * @see https://developers.weixin.qq.com/doc/service/guide/product/card/Special_ticket.html
 * @example
 * const show = { ticket_class: '3D', show_time: 1408493192, duration: 120 };
 * api.updateMovieTicket({ code, card_id, ...show, seat_number: ['5排14号'] }, (err) => { ... });
 * await api.promises.updateMovieTicket({ code, card_id, ...show, seat_number: ['5排14号'] });
 */
export const updateMovieTicket = make((info: MovieSeat | string) =>
  post<Ok>('/card/movieticket/updateuser', info),
);

/**
 * 更新飞机票信息 — checks a passenger in, or takes that back.
 *
 * 错误码：`40056` Code 不存在。
 *
 * Errors: `40056` no such code.
 *
 * 状态：未列入现行接口目录，仅见于卡券指南。
 *
 * Status: not in today's index of endpoints; only the guide to cards describes it.
 *
 * @param info 飞机票与乘客；也可为 JSON 字符串，原样发送 — Which boarding pass, and the passenger; or JSON text, sent as it is.
 * @see https://developers.weixin.qq.com/doc/service/guide/product/card/Special_ticket.html
 * @example
 * const info = { code, card_id, class: '头等舱', etkt_bnr: '99912345678901', seat: '1A' };
 * api.checkInBoardingPass(info, (err) => { ... });
 * await api.promises.checkInBoardingPass(info);
 */
export const checkInBoardingPass = make((info: BoardingCheckIn | string) =>
  post<Ok>('/card/boardingpass/checkin', info),
);

/**
 * 更新红包金额 — sets what is left of a user's lucky money.
 *
 * 说明：方法名沿用 1.35.1 的拼写。
 *
 * Note: the method's name is that of 1.35.1.
 *
 * @deprecated 微信已停用 LUCKY_MONEY 类型的卡券，请改用微信支付现金红包 — WeChat has withdrawn cards of the type LUCKY_MONEY: use WeChat Pay's red packets.
 * @param code 卡券的 Code — The code of the card.
 * @param cardId 卡券 id；自定义 Code 的卡券必填 — The card; required where the shop makes the codes.
 * @param balance 红包余额，单位为分 — What is left; 1/100 yuan.
 */
export const updateLuckyMonkeyBalance = make(
  (code: string, cardId: string | null = null, balance: number) =>
    post<Ok>('/card/luckymoney/updateuserbalance', {
      code,
      card_id: cardId ?? undefined,
      balance: given(balance, 'updateLuckyMonkeyBalance: the balance'),
    }),
  4,
);

/**
 * 更新会议门票 — tells a user's ticket to a conference or a show which seat it is for.
 *
 * 错误码：`40056` Code 不存在。
 *
 * Errors: `40056` no such code.
 *
 * 状态：未列入现行接口目录，仅见于卡券指南。
 *
 * Status: not in today's index of endpoints; only the guide to cards describes it.
 *
 * @param info 会议门票与区域、座位；也可为 JSON 字符串，原样发送 — Which ticket, and where it is for; or JSON text, sent as it is.
 * @see https://developers.weixin.qq.com/doc/service/guide/product/card/Special_ticket.html
 * @example
 * const info = { code, card_id, zone: 'C区', entrance: '东北门', seat_number: '2排15号' };
 * api.updateMeetingTicket(info, (err) => { ... });
 * await api.promises.updateMeetingTicket(info);
 */
export const updateMeetingTicket = make((info: MeetingSeat | string) =>
  post<Ok>('/card/meetingticket/updateuser', info),
);

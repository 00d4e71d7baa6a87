import { makeVariadic as make, post } from '../../endpoint';
import { given } from '../arguments';
import type { Ok } from '../reply';
import type { CardBase } from './base';

/** 会议门票 — a ticket to a conference or a show. */
export interface MeetingTicket {
  /** What every card has. */
  base_info: CardBase;
  /** What it is, when and where; at most 3,072 bytes. */
  meeting_detail: string;
  /** Address of a plan of the place, at most 128 bytes. */
  map_url?: string;
  /** Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** 景区门票 — a ticket to a sight. */
export interface ScenicTicket {
  /** What every card has. */
  base_info: CardBase;
  /** Kind of ticket, e.g. 平日全票; at most 3,072 bytes. */
  ticket_class: string;
  /** Address of a map of the place, at most 128 bytes. */
  guide_url?: string;
  /** Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** 电影票 — a cinema ticket. */
export interface MovieTicket {
  /** What every card has. */
  base_info: CardBase;
  /** The film's name and what it is about, at most 3,072 bytes. */
  detail: string;
  /** Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** 飞机票 — a boarding pass. */
export interface BoardingPass {
  /** What every card has. */
  base_info: CardBase;
  /** Where the flight begins, at most 18 Chinese characters (54 bytes). */
  from: string;
  /** Where it ends, at most 18 Chinese characters (54 bytes). */
  to: string;
  /** Number of the flight, at most 24 bytes. */
  flight: string;
  /** Gate, at most 4 Chinese characters (12 bytes). */
  gate?: string;
  /** Page to check in on, at most 128 bytes. */
  check_in_url?: string;
  /** Kind of plane, at most 8 Chinese characters (24 bytes). */
  air_model: string;
  /** When it departs; seconds since 1970. */
  departure_time: string | number;
  /** When it lands; seconds since 1970. */
  landing_time: string | number;
  /** Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** What a user's cinema ticket is for. */
export interface MovieSeat {
  /** Code of the ticket. */
  code: string;
  /** The card; required where the shop makes the codes. */
  card_id?: string;
  /** Kind of film, e.g. `3D`. */
  ticket_class: string;
  /** When it is shown; seconds since 1970. */
  show_time: number;
  /** How long it takes; minutes. */
  duration: number;
  /** Room. */
  screening_room?: string;
  /** Seats. */
  seat_number?: string | string[];
  /** Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** A passenger who checks in. */
export interface BoardingCheckIn {
  /** Code of the boarding pass. */
  code: string;
  /** The card; required where the shop makes the codes. */
  card_id?: string;
  /** Name of the passenger, at most 15 Chinese characters. */
  passenger_name?: string;
  /** Class, at most 5 Chinese characters; required unless `is_cancel`. */
  class?: string;
  /** Number of the electronic ticket, at most 14 digits; required unless `is_cancel`. */
  etkt_bnr?: string;
  /** Seat. */
  seat?: string;
  /** What the QR code for checking in says; WeChat draws it. */
  qrcode_data?: string;
  /** Whether the passenger no longer checks in: all else is passed over then. By default no. */
  is_cancel?: boolean;
  /** Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/** Where a user's ticket to a conference or a show is for. */
export interface MeetingSeat {
  /** Code of the ticket. */
  code: string;
  /** The card; required where the shop makes the codes. */
  card_id?: string;
  /** Zone. */
  zone: string;
  /** Entrance. */
  entrance: string;
  /** Seat. */
  seat_number: string;
  /** Fields that WeChat adds later are sent as they are. */
  [field: string]: unknown;
}

/**
 * 更新电影票 — tells a user's cinema ticket which show and seat it is for.
 *
 * Errors: `40056` no such code.
 *
 * @param info which ticket, and what it is for; or JSON text, sent as it is
 * @see https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/Special_ticket.html#7
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
 * Errors: `40056` no such code.
 *
 * @param info which boarding pass, and the passenger; or JSON text, sent as it is
 * @see https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/Special_ticket.html#4
 * @example
 * const info = { code, card_id, class: '头等舱', etkt_bnr: '99912345678901', seat: '1A' };
 * api.checkInBoardingPass(info, (err) => { ... });
 * await api.promises.checkInBoardingPass(info);
 */
export const checkInBoardingPass = make((info: BoardingCheckIn | string) =>
  post<Ok>('/card/boardingpass/checkin', info),
);

/**
 * 更新红包金额 — sets what is left of a user's lucky money. The method's name is that of 1.35.1.
 *
 * @deprecated WeChat has withdrawn cards of the type LUCKY_MONEY: use WeChat Pay's red packets (微信支付现金红包)
 * @param code code of the card
 * @param cardId the card; required where the shop makes the codes
 * @param balance what is left; 1/100 yuan
 * @see https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/Special_ticket.html
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
 * Errors: `40056` no such code.
 *
 * @param info which ticket, and where it is for; or JSON text, sent as it is
 * @see https://developers.weixin.qq.com/doc/offiaccount/Cards_and_Offer/Special_ticket.html#2
 * @example
 * const info = { code, card_id, zone: 'C区', entrance: '东北门', seat_number: '2排15号' };
 * api.updateMeetingTicket(info, (err) => { ... });
 * await api.promises.updateMeetingTicket(info);
 */
export const updateMeetingTicket = make((info: MeetingSeat | string) =>
  post<Ok>('/card/meetingticket/updateuser', info),
);

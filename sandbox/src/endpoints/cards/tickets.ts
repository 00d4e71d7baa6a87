import type { Endpoint } from '../endpoint.js';
import { anything, boolean, either, integer, list, optional, text } from '../schema.js';
import type { Fields } from '../schema.js';
import { CODE, cardService } from './service.js';

const tickets = cardService('Special_ticket');

/** An endpoint by which a shop tells users what their tickets are for. */
function inscribe(type: string, path: string, name: string, fields: Fields): Endpoint {
  return tickets.post(path, name, {
    body: { ...CODE, ...fields },
    handle({ wallets }, { code, card_id }, { body }) {
      wallets.inscribe([type], code, card_id, body);
    },
  });
}

const shortText = optional(text({ least: 0 }));

export const ticketEndpoints: Endpoint[] = [
  inscribe('MOVIE_TICKET', '/card/movieticket/updateuser', '更新电影票 — Tells which show a ticket is for.', {
    ticket_class: text(),
    show_time: integer(),
    duration: integer(),
    screening_room: shortText,
    seat_number: optional(either(list(anything()), list(text()), text())),
  }),
  inscribe(
    'MEETING_TICKET',
    '/card/meetingticket/updateuser',
    '更新会议门票 — Tells which seat a ticket is for.',
    {
      zone: text(),
      entrance: text(),
      seat_number: text(),
    },
  ),
  inscribe('BOARDING_PASS', '/card/boardingpass/checkin', '更新飞机票信息 — Checks a passenger in.', {
    passenger_name: optional(text({ least: 0, most: 15, long: 45021 })),
    class: optional(text({ least: 0, most: 5, long: 45021 })),
    etkt_bnr: optional(text({ least: 0, most: 14, long: 45021 })),
    seat: shortText,
    qrcode_data: shortText,
    is_cancel: optional(boolean()),
  }),
  inscribe(
    'LUCKY_MONEY',
    '/card/luckymoney/updateuserbalance',
    '更新红包金额 — Sets what is left of lucky money.',
    {
      balance: integer({ least: 0 }),
    },
  ),
];

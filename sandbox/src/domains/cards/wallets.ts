import { characters } from '../../base/characters.js';
import { WeChatError } from '../../base/wechat-error.js';
import type { Context } from '../../core/context.js';
import type { Followers } from '../followers/followers.js';
import { validity } from './card-dates.js';
import type { CardDays } from './card-days.js';
import type { Card } from './card.js';
import type { Cards } from './cards.js';
import { MAX_CODE_LENGTH } from './imported-codes.js';
import type { UserCard } from './user-card.js';

/** How a user receives a card. */
export interface Receipt {
  /** The code, of a card whose shop makes the codes. */
  code?: string;
  /** The channel it comes by. */
  outer_str?: string;
}

/** A card that a QR code is to hand out. */
export interface CardOffer extends Receipt {
  card_id: string;
  /** Who alone may receive it. */
  openid?: string;
}

interface WalletsData {
  held: Map<string, UserCard>;
  /** Which of them a user has. */
  wallets: Map<string, Set<string>>;
  encrypted: Map<string, string>;
}

const DEFAULT_GET_LIMIT = 50;

/** A code of WeChat's is the only one of its kind; one that a shop made is known together with its card alone. */
function keyOf({ id, isCustom }: Card, code: string): string {
  return isCustom ? `${id} ${code}` : code;
}

/** The cards that users have. */
export class Wallets {
  private readonly data: WalletsData;

  constructor(
    private readonly context: Context,
    private readonly cards: Cards,
    private readonly followers: Followers,
    private readonly days: CardDays,
  ) {
    this.data = context.part('wallets', () => ({
      held: new Map(),
      wallets: new Map(),
      encrypted: new Map(),
    }));
  }

  /** The cards that a user has, or has had, oldest first. */
  of(openid: string): UserCard[] {
    const keys = this.data.wallets.get(openid) ?? [];
    return [...keys].flatMap((key) => this.data.held.get(key) ?? []);
  }

  /** The cards that lie in a user's wallet; what was redeemed or deleted does no longer. */
  inside(openid: string, cardId = ''): UserCard[] {
    this.followers.get(openid);
    const lies = ({ status, card_id }: UserCard) =>
      !['CONSUMED', 'DELETE'].includes(status) && [card_id, ''].includes(cardId);
    return this.of(openid).filter(lies);
  }

  /** Requires that a card can be handed out as offered. */
  checkOffer({ card_id, code = '', openid = '' }: CardOffer): void {
    const { id, isCustom, isDeposit, quantity } = this.cards.available(card_id);
    // A code that the shop makes must be told here, unless it was imported before.
    if (isCustom && !isDeposit && code === '') throw new WeChatError(40053);
    if (!isCustom && code !== '') throw new WeChatError(40056);
    if (isDeposit && code !== '' && !this.cards.imported.has(id, code)) throw new WeChatError(40056);
    if (quantity === 0) throw new WeChatError(45031);
    if (openid !== '') this.followers.get(openid);
  }

  /** Lets a user receive a card, and returns the code. */
  receive(cardId: string, openid: string, { code: wanted, outer_str }: Receipt = {}): string {
    const card = this.cards.available(cardId);
    this.followers.get(openid);
    if (card.status !== 'CARD_STATUS_VERIFY_OK' && !this.cards.testers.has(openid))
      throw new WeChatError(40078);
    const had = this.of(openid).filter((one) => one.card_id === card.id).length;
    // 0, which WeChat's sample of a gift card has, is no limit of its own.
    const { get_limit: limit = 0 } = card.base;
    if (had >= (limit > 0 ? limit : DEFAULT_GET_LIMIT)) throw new WeChatError(45033);
    if (card.quantity === 0) throw new WeChatError(45031);
    const code = wanted ?? this.nextCode(card);
    if (this.data.held.has(keyOf(card, code))) throw new WeChatError(40111);
    this.add(card, {
      code,
      card_id: card.id,
      openid,
      status: 'NORMAL',
      ...validity(card.base.date_info, this.context.clock.seconds),
      outer_str,
      member: {
        membership_number: '',
        bonus: 0,
        balance: Number(card.details.init_balance ?? 0),
        user_info: { common_field_list: [], custom_field_list: [] },
        has_active: card.details.auto_activate === true,
      },
    });
    card.quantity -= 1;
    card.received += 1;
    this.days.count('receive', card, openid);
    this.context.emit('card.received', { card_id: cardId, code, openid, outer_str });
    return code;
  }

  /** Finds a code; one that the shop made, with its card. */
  find(code: string | number, cardId = ''): UserCard {
    const key = cardId === '' ? String(code) : keyOf(this.cards.get(cardId), String(code));
    const held = this.data.held.get(key);
    if (!held || (cardId !== '' && held.card_id !== cardId)) throw new WeChatError(40056);
    if (held.status === 'NORMAL' && held.end_time < this.context.clock.seconds) held.status = 'EXPIRE';
    return held;
  }

  /** Finds a code of a card of one of some types. */
  ofType(types: string[], code: string | number, cardId?: string): UserCard {
    const held = this.find(code, cardId);
    if (!types.includes(this.cards.get(held.card_id).type)) throw new WeChatError(40071);
    return held;
  }

  /** Puts on a ticket what the shop tells about it: seat, show, passenger … */
  inscribe(types: string[], code: string | number, cardId: string | undefined, ticket: object): void {
    const held = this.ofType(types, code, cardId);
    held.ticket = { ...held.ticket, ...ticket };
  }

  /** Takes a card out of a user's wallet. */
  withdraw(code: string, cardId: string): void {
    this.find(code, cardId).status = 'DELETE';
  }

  /** Whether a card can be redeemed now. */
  canConsume({ status, begin_time }: UserCard): boolean {
    return status === 'NORMAL' && begin_time <= this.context.clock.seconds;
  }

  /** Redeems a code. */
  consume(code: string | number, cardId?: string): UserCard {
    const held = this.find(code, cardId);
    if (held.status === 'CONSUMED') throw new WeChatError(40099);
    if (!this.canConsume(held)) throw new WeChatError(40127);
    held.status = 'CONSUMED';
    this.days.count('verify', this.cards.get(held.card_id), held.openid);
    this.context.emit('card.consumed', { card_id: held.card_id, code: held.code, openid: held.openid });
    return held;
  }

  /** Changes a code that the shop made. */
  rename(code: string | number, cardId: string, newCode: string): void {
    if (cardId === '') throw new WeChatError(41012);
    const held = this.find(code, cardId);
    const card = this.cards.get(cardId);
    if (!card.isCustom) throw new WeChatError(45030);
    if (characters(newCode) > MAX_CODE_LENGTH) throw new WeChatError(45021);
    if (held.status !== 'NORMAL') throw new WeChatError(40127);
    if (this.data.held.has(keyOf(card, newCode))) throw new WeChatError(40111);
    this.data.held.delete(keyOf(card, held.code));
    this.data.wallets.get(held.openid)?.delete(keyOf(card, held.code));
    held.code = newCode;
    this.add(card, held);
  }

  /** Makes a code invalid. */
  disable(code: string | number, cardId?: string): void {
    const held = this.find(code, cardId);
    if (held.status === 'CONSUMED') throw new WeChatError(40099);
    if (held.status !== 'NORMAL') throw new WeChatError(40127);
    held.status = 'UNAVAILABLE';
  }

  /** Encrypts a code as WeChat does on the page behind a card. */
  encrypt(code: string): string {
    const { ids } = this.context;
    const bytes = Buffer.from(ids.hex('encrypted code', 64) + ids.hex('encrypted code', 32), 'hex');
    const secret = bytes.toString('base64');
    this.data.encrypted.set(secret, code);
    return secret;
  }

  /** Decrypts a code. */
  decrypt(secret: string): string {
    const code = this.data.encrypted.get(secret);
    if (code === undefined) throw new WeChatError(40116);
    return code;
  }

  private nextCode({ id, isCustom, isDeposit }: Card): string {
    if (isDeposit) return this.cards.imported.take(id, (code) => this.data.held.has(`${id} ${code}`));
    if (isCustom) throw new WeChatError(40056);
    for (;;) {
      const code = this.context.ids.digits('card code', 12);
      if (!this.data.held.has(code)) return code;
    }
  }

  private add(card: Card, held: UserCard): void {
    const { held: all, wallets } = this.data;
    const key = keyOf(card, held.code);
    all.set(key, held);
    wallets.set(held.openid, (wallets.get(held.openid) ?? new Set<string>()).add(key));
  }
}

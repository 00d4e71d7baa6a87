import { nowInSeconds } from '../../base/clock.js';
import { integer, object, text } from '../../base/fields.js';
import type { Json } from '../../base/fields.js';
import { randomId } from '../../base/random-id.js';
import { WeChatError } from '../../base/wechat-error.js';
import type { Followers } from '../followers/followers.js';
import { CardCodes } from './card-codes.js';
import { checkNewDate } from './card-dates.js';
import { cardType, checkBase, checkDetails, MAX_QUANTITY } from './card-fields.js';
import type { Card, CardDirectory } from './card.js';

/** How a user receives a card. */
export interface Receipt {
  /** The code, of a card whose shop makes the codes. */
  code?: string;
  /** The channel it comes by. */
  outer_str?: string;
}

const DEFAULT_GET_LIMIT = 50;
const MAX_TESTERS = 10;

// What cannot change: WeChat refuses an update that has any of it. It does not document the code.
const FIXED = ['brand_name', 'title', 'sku', 'use_custom_code', 'get_custom_code_mode', 'bind_openid'];

// What must pass review again.
const REVIEWED = ['logo_url', 'notice', 'description', 'color'];

/** The cards of the account. */
export class Cards implements CardDirectory {
  private readonly cards = new Map<string, Card>();
  /** The copies that users have. */
  readonly codes = new CardCodes(this);
  /** Who may receive cards that have not passed review. */
  testers: string[] = [];

  constructor(private readonly followers: Followers) {}

  /** The cards, oldest first, deleted ones included. */
  get list(): Card[] {
    return [...this.cards.values()];
  }

  /** Creates a card, which is then to be reviewed. */
  create(fields: Json): Card {
    const type = cardType(fields.card_type);
    const { base_info, ...details } = object(fields[type.toLowerCase()] ?? {});
    if (base_info === undefined) throw new WeChatError(41011);
    const base = object(base_info);
    checkBase(base, type);
    checkDetails(type, details);
    const isCustom = base.use_custom_code === true;
    const isDeposit = isCustom && base.get_custom_code_mode === 'GET_CUSTOM_CODE_MODE_DEPOSIT';
    const quantity = this.checkQuantity(integer(object(base.sku).quantity));
    // The stock of imported codes is raised once they are there.
    if (isDeposit && quantity > 0) throw new WeChatError(40136);
    const now = nowInSeconds();
    const card: Card = {
      id: `p${randomId(27)}`,
      type,
      base,
      details,
      status: 'CARD_STATUS_NOT_VERIFY',
      quantity,
      total: quantity,
      isCustom,
      isDeposit,
      create_time: now,
      update_time: now,
    };
    this.cards.set(card.id, card);
    return card;
  }

  /** Finds a card, also a deleted one. */
  get(cardId: string): Card {
    if (cardId === '') throw new WeChatError(41012);
    const card = this.cards.get(cardId);
    if (!card) throw new WeChatError(40073);
    return card;
  }

  /** Finds a card that was not deleted. */
  available(cardId: string): Card {
    const card = this.get(cardId);
    if (card.status === 'CARD_STATUS_DELETE') throw new WeChatError(40078);
    return card;
  }

  /** Lets a card pass review. */
  approve(cardId: string): void {
    this.available(cardId).status = 'CARD_STATUS_VERIFY_OK';
  }

  /** Lets a card fail review. */
  reject(cardId: string): void {
    this.available(cardId).status = 'CARD_STATUS_VERIFY_FAIL';
  }

  /** Changes a card; true where it must pass review again. */
  update(cardId: string, body: Json): boolean {
    const card = this.available(cardId);
    const changes = body[card.type.toLowerCase()];
    if (changes === undefined) throw new WeChatError(40071);
    const { base_info, ...details } = object(changes);
    const base = object(base_info ?? {});
    if (FIXED.some((name) => name in base)) throw new WeChatError(40097);
    if (base.date_info !== undefined) checkNewDate(card.base.date_info, base.date_info);
    const after = { base: { ...card.base, ...base }, details: { ...card.details, ...details } };
    checkBase(after.base, card.type);
    checkDetails(card.type, after.details);
    Object.assign(card, after, { update_time: nowInSeconds() });
    const isReviewed = REVIEWED.some((name) => name in base);
    if (isReviewed) card.status = 'CARD_STATUS_NOT_VERIFY';
    return isReviewed;
  }

  /** Adds to the stock of a card, or takes away from it. */
  restock(cardId: string, difference: number): void {
    const card = this.available(cardId);
    const quantity = this.checkQuantity(card.quantity + difference);
    const received = this.codes.list.filter((held) => held.card_id === card.id).length;
    if (card.isDeposit && quantity + received > this.codes.deposited(card.id).size)
      throw new WeChatError(40136);
    card.quantity = quantity;
    card.total += difference;
  }

  /** Deletes a card; whoever has it keeps it. */
  remove(cardId: string): void {
    this.available(cardId).status = 'CARD_STATUS_DELETE';
  }

  /** Lets a user receive a card, and returns the code. */
  receive(cardId: string, openid: string, { code, outer_str }: Receipt = {}): string {
    const card = this.available(cardId);
    this.followers.get(openid);
    if (card.status !== 'CARD_STATUS_VERIFY_OK' && !this.testers.includes(openid))
      throw new WeChatError(40078);
    const limit = integer(card.base.get_limit ?? DEFAULT_GET_LIMIT);
    const held = this.codes.of(openid).filter((one) => one.card_id === card.id);
    if (held.length >= limit) throw new WeChatError(45033);
    if (card.quantity === 0) throw new WeChatError(45031);
    if (card.isCustom && !card.isDeposit && code === undefined) throw new WeChatError(40056);
    const received = this.codes.issue(card, openid, code, outer_str);
    card.quantity -= 1;
    return received.code;
  }

  /** Encrypts a code as WeChat does on the page behind a card. */
  encrypt(code: string): string {
    return this.codes.encrypt(code);
  }

  /** Sets who may receive cards that have not passed review. */
  setTesters(openids: unknown[], usernames: unknown[]): void {
    if (openids.length + usernames.length > MAX_TESTERS) throw new WeChatError(45019);
    this.testers = openids.map((openid) => this.followers.get(text(openid)).openid);
  }

  private checkQuantity(quantity: number): number {
    if (quantity < 0 || quantity > MAX_QUANTITY) throw new WeChatError(40122);
    return quantity;
  }
}

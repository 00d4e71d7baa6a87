import { randomBytes, randomInt } from 'node:crypto';
import { nowInSeconds } from '../../base/clock.js';
import { list, text } from '../../base/fields.js';
import type { Json } from '../../base/fields.js';
import { WeChatError } from '../../base/wechat-error.js';
import { validity } from './card-dates.js';
import type { Card, CardDirectory } from './card.js';
import type { UserCard } from './user-card.js';

const MAX_BATCH = 100;
const MAX_CODE_LENGTH = 20;

function newCode(): string {
  return randomInt(1e11, 1e12).toString();
}

function batch(value: unknown): string[] {
  const codes = list(value).map(text);
  if (codes.length > MAX_BATCH) throw new WeChatError(40109);
  if (codes.includes('')) throw new WeChatError(40110);
  return codes;
}

/** The codes of the cards that users have, and the codes that were imported for them to come. */
export class CardCodes {
  /** The cards that users have, oldest first. */
  readonly list: UserCard[] = [];
  private readonly deposits = new Map<string, Set<string>>();
  private readonly encrypted = new Map<string, string>();

  constructor(private readonly cards: CardDirectory) {}

  /** The cards that a user has. */
  of(openid: string): UserCard[] {
    return this.list.filter((held) => held.openid === openid);
  }

  /** The codes that were imported for a card. */
  deposited(cardId: string): Set<string> {
    const known = this.deposits.get(cardId) ?? new Set<string>();
    this.deposits.set(cardId, known);
    return known;
  }

  /** Hands a card to a user, with the code given, one that was imported, or a new one. */
  issue(card: Card, openid: string, wanted?: string, outer_str?: string): UserCard {
    const code = wanted ?? (card.isDeposit ? this.imported(card.id) : newCode());
    if (this.list.some((held) => held.code === code && held.card_id === card.id))
      throw new WeChatError(40111);
    const dates = validity(card.base.date_info);
    const held: UserCard = { code, card_id: card.id, openid, status: 'NORMAL', ...dates, outer_str };
    this.list.push(held);
    return held;
  }

  /** Finds a code; one that the shop made is known together with its card alone. */
  find(code: unknown, cardId: unknown): UserCard {
    const [wanted, id] = [text(code), text(cardId)];
    if (wanted === '') throw new WeChatError(41013);
    const card = id === '' ? undefined : this.cards.get(id);
    const held = this.list.find((one) =>
      card
        ? one.code === wanted && one.card_id === card.id
        : one.code === wanted && !this.cards.get(one.card_id).isCustom,
    );
    if (!held) throw new WeChatError(40056);
    if (held.status === 'NORMAL' && held.end_time < nowInSeconds()) held.status = 'EXPIRE';
    return held;
  }

  /** Whether a card can be redeemed now. */
  canConsume({ status, begin_time }: UserCard): boolean {
    return status === 'NORMAL' && begin_time <= nowInSeconds();
  }

  /** Redeems a code. */
  consume(code: unknown, cardId: unknown): UserCard {
    const held = this.find(code, cardId);
    if (held.status === 'CONSUMED') throw new WeChatError(40099);
    if (!this.canConsume(held)) throw new WeChatError(40127);
    held.status = 'CONSUMED';
    return held;
  }

  /** Changes a code that the shop made. */
  rename(code: unknown, cardId: unknown, newCode: string): void {
    if (text(cardId) === '') throw new WeChatError(41012);
    const held = this.find(code, cardId);
    if (!this.cards.get(held.card_id).isCustom) throw new WeChatError(45030);
    if (newCode === '') throw new WeChatError(40110);
    if (newCode.length > MAX_CODE_LENGTH) throw new WeChatError(45021);
    if (held.status !== 'NORMAL') throw new WeChatError(40127);
    if (this.list.some((one) => one.card_id === held.card_id && one.code === newCode))
      throw new WeChatError(40111);
    held.code = newCode;
  }

  /** Makes a code invalid. */
  disable(code: unknown, cardId: unknown): void {
    const held = this.find(code, cardId);
    if (held.status === 'CONSUMED') throw new WeChatError(40099);
    if (held.status !== 'NORMAL') throw new WeChatError(40127);
    held.status = 'UNAVAILABLE';
  }

  /** Encrypts a code as WeChat does on the page behind a card. */
  encrypt(code: string): string {
    const secret = randomBytes(48).toString('base64');
    this.encrypted.set(secret, code);
    return secret;
  }

  /** Decrypts a code. */
  decrypt(secret: string): string {
    const code = this.encrypted.get(secret);
    if (code === undefined) throw new WeChatError(40116);
    return code;
  }

  /** Imports codes for a card. */
  deposit(cardId: unknown, value: unknown): Json {
    const codes = batch(value);
    const card = this.cards.available(text(cardId));
    if (!card.isDeposit) throw new WeChatError(45030);
    const known = this.deposited(card.id);
    const result = { succ_code: [] as string[], duplicate_code: [] as string[], fail_code: [] as string[] };
    for (const code of codes) {
      if (known.has(code)) result.duplicate_code.push(code);
      else if (code.length > MAX_CODE_LENGTH) result.fail_code.push(code);
      else {
        known.add(code);
        result.succ_code.push(code);
      }
    }
    return { errcode: 0, errmsg: 'ok', ...result };
  }

  /** Tells which codes were imported. */
  check(cardId: unknown, value: unknown): Json {
    const codes = batch(value);
    const known = this.deposited(this.cards.get(text(cardId)).id);
    return {
      errcode: 0,
      errmsg: 'ok',
      exist_code: codes.filter((code) => known.has(code)),
      not_exist_code: codes.filter((code) => !known.has(code)),
    };
  }

  private imported(cardId: string): string {
    const used = new Set(this.list.filter((held) => held.card_id === cardId).map(({ code }) => code));
    const code = [...this.deposited(cardId)].find((one) => !used.has(one));
    if (code === undefined) throw new WeChatError(45031);
    return code;
  }
}

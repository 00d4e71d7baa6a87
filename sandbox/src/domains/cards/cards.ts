import { WeChatError } from '../../base/wechat-error.js';
import type { Context } from '../../core/context.js';
import { Table } from '../../core/table.js';
import type { Followers } from '../followers/followers.js';
import { checkDate, checkNewDate } from './card-dates.js';
import type { Card, CardChanges, CardContent, CardStatus } from './card.js';
import { ImportedCodes } from './imported-codes.js';

const MAX_QUANTITY = 100_000_000;
const MAX_TESTERS = 10;

// What cannot change: WeChat refuses an update that has any of it. It does not document the code.
const FIXED = ['brand_name', 'title', 'sku', 'use_custom_code', 'get_custom_code_mode', 'bind_openid'];

// What must pass review again.
const REVIEWED = ['logo_url', 'notice', 'description', 'color'];

/** The cards of the account, those deleted included. */
export class Cards extends Table<Card> {
  readonly imported: ImportedCodes;
  /** Who may receive cards that have not passed review. */
  readonly testers: Set<string>;

  constructor(
    private readonly context: Context,
    private readonly followers: Followers,
  ) {
    super(
      context.part('cards', () => new Map<string, Card>()),
      40073,
    );
    this.imported = new ImportedCodes(context);
    this.testers = context.part('card testers', () => new Set<string>());
  }

  /** Creates a card, which is then to be reviewed. */
  create(type: string, { base_info: base, ...details }: CardContent): Card {
    const { clock, ids } = this.context;
    checkDate(base.date_info, type, clock.seconds);
    const isCustom = base.use_custom_code === true;
    const isDeposit = isCustom && base.get_custom_code_mode === 'GET_CUSTOM_CODE_MODE_DEPOSIT';
    const { quantity } = base.sku;
    // The stock of imported codes is raised once they are there.
    if (isDeposit && quantity > 0) throw new WeChatError(40136);
    const id = `p${ids.text('card', 27)}`;
    const stock = { quantity, total: quantity, received: 0, isCustom, isDeposit };
    const times = { create_time: clock.seconds, update_time: clock.seconds };
    return this.set(id, { id, type, base, details, status: 'CARD_STATUS_NOT_VERIFY', ...stock, ...times });
  }

  /** Finds a card that was not deleted. */
  available(cardId: string): Card {
    const card = this.get(cardId);
    if (card.status === 'CARD_STATUS_DELETE') throw new WeChatError(40078);
    return card;
  }

  /** Finds a card of one of some types that was not deleted. */
  ofType(types: string[], cardId: string): Card {
    const card = this.available(cardId);
    if (!types.includes(card.type)) throw new WeChatError(40071);
    return card;
  }

  /** Lets a card pass review. */
  approve(cardId: string): void {
    this.review(cardId, 'CARD_STATUS_VERIFY_OK');
  }

  /** Lets a card fail review. */
  reject(cardId: string): void {
    this.review(cardId, 'CARD_STATUS_VERIFY_FAIL');
  }

  /** Changes a card; true where it must pass review again. */
  change(cardId: string, changes: CardChanges | undefined): boolean {
    const card = this.available(cardId);
    if (!changes) throw new WeChatError(40071);
    const { base_info: base = {}, ...details } = changes;
    if (FIXED.some((name) => name in base)) throw new WeChatError(40097);
    if (base.date_info) checkNewDate(card.base.date_info, base.date_info);
    card.base = { ...card.base, ...base };
    card.details = { ...card.details, ...details };
    card.update_time = this.context.clock.seconds;
    const isReviewed = REVIEWED.some((name) => name in base);
    if (isReviewed) card.status = 'CARD_STATUS_NOT_VERIFY';
    return isReviewed;
  }

  /** Adds to the stock of a card, or takes away from it. */
  restock(cardId: string, difference: number): void {
    const card = this.available(cardId);
    const quantity = card.quantity + difference;
    if (quantity < 0 || quantity > MAX_QUANTITY) throw new WeChatError(40122);
    if (card.isDeposit && quantity + card.received > this.imported.count(card.id))
      throw new WeChatError(40136);
    card.quantity = quantity;
    card.total += difference;
  }

  /** Deletes a card; whoever has it keeps it. */
  retire(cardId: string): void {
    this.available(cardId).status = 'CARD_STATUS_DELETE';
  }

  /** Imports codes for a card. */
  deposit(cardId: string, codes: string[]) {
    if (!this.available(cardId).isDeposit) throw new WeChatError(45030);
    return this.imported.add(cardId, codes);
  }

  /** Sets who may receive cards that have not passed review. */
  setTesters(openids: string[], usernames: string[]): void {
    if (openids.length + usernames.length > MAX_TESTERS) throw new WeChatError(45019);
    for (const openid of openids) this.followers.get(openid);
    this.testers.clear();
    for (const openid of openids) this.testers.add(openid);
  }

  private review(cardId: string, status: CardStatus): void {
    this.available(cardId).status = status;
    this.context.emit('card.reviewed', { card_id: cardId, status });
  }
}

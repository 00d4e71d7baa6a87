import { WeChatError } from '../../base/wechat-error.js';
import type { Context } from '../../core/context.js';
import type { CardDays } from './card-days.js';
import type { Cards } from './cards.js';
import type { MemberAnswers, UserCard } from './user-card.js';
import type { Wallets } from './wallets.js';

/** What a card gets when it is activated. */
export interface Activation {
  membership_number: string;
  init_bonus?: number;
  /** In fen. */
  init_balance?: number;
  /** When it begins and ends to be valid, where it is not as its card says; seconds since 1970. */
  activate_begin_time?: number;
  activate_end_time?: number;
}

/** What changes of what a card holds: a new value, or a difference. */
export interface MemberChanges {
  bonus?: number;
  add_bonus?: number;
  balance?: number;
  add_balance?: number;
}

const MEMBER_CARD = ['MEMBER_CARD'];

/** The holders of membership cards, and of gift cards, which have a balance in the same way. */
export class Members {
  /** What was answered in forms, by the ticket that the shop gets. */
  private readonly forms: Map<string, MemberAnswers>;

  constructor(
    private readonly context: Context,
    private readonly cards: Cards,
    private readonly wallets: Wallets,
    private readonly days: CardDays,
  ) {
    this.forms = context.part('member forms', () => new Map<string, MemberAnswers>());
  }

  /** Finds a member. */
  find(code: string | number, cardId?: string): UserCard {
    return this.wallets.ofType(MEMBER_CARD, code, cardId);
  }

  /** Activates a membership card. */
  activate(code: string | number, cardId: string | undefined, values: Activation): void {
    const held = this.usable(MEMBER_CARD, code, cardId);
    const { membership_number, init_bonus: bonus = 0, init_balance: balance = 0 } = values;
    held.begin_time = values.activate_begin_time ?? held.begin_time;
    held.end_time = values.activate_end_time ?? held.end_time;
    Object.assign(held.member, { membership_number, bonus, balance });
    this.start(held);
  }

  /** Changes what a card of one of some types holds. */
  update(types: string[], code: string | number, cardId: string, changes: MemberChanges): UserCard {
    const held = this.usable(types, code, cardId);
    const { member } = held;
    member.bonus = changes.bonus ?? member.bonus + (changes.add_bonus ?? 0);
    member.balance = changes.balance ?? member.balance + (changes.add_balance ?? 0);
    return held;
  }

  /** Sets the form that activates a membership card. */
  setForm(cardId: string, form: Record<string, unknown>): void {
    this.cards.ofType(MEMBER_CARD, cardId).form = form;
  }

  /** Lets a user fill in that form, and returns the ticket that the shop gets for the answers. */
  submitForm(code: string | number, cardId: string, answers: MemberAnswers): string {
    const held = this.usable(MEMBER_CARD, code, cardId);
    const { details, form } = this.cards.get(cardId);
    if (!form) throw new WeChatError(40097);
    const ticket = this.context.ids.text('activate ticket', 64);
    this.forms.set(ticket, answers);
    held.member.user_info = answers;
    this.context.emit('card.answered', { card_id: cardId, code, openid: held.openid });
    if (details.wx_activate_after_submit !== true) this.start(held);
    return ticket;
  }

  /** What a user has answered. */
  answers(ticket: string): MemberAnswers {
    const answers = this.forms.get(ticket);
    if (!answers) throw new WeChatError(40097);
    return answers;
  }

  private usable(types: string[], code: string | number, cardId?: string): UserCard {
    const held = this.wallets.ofType(types, code, cardId);
    if (held.status !== 'NORMAL') throw new WeChatError(40127);
    return held;
  }

  private start(held: UserCard): void {
    held.member.has_active = true;
    this.days.count('active', this.cards.get(held.card_id), held.openid);
  }
}

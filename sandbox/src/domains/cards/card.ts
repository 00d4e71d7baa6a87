import type { CardDate } from './card-dates.js';

/** The state of a card. */
export type CardStatus =
  'CARD_STATUS_NOT_VERIFY' | 'CARD_STATUS_VERIFY_OK' | 'CARD_STATUS_VERIFY_FAIL' | 'CARD_STATUS_DELETE';

/** What cards of every type have in common. */
export interface CardBase {
  color: string;
  date_info: CardDate;
  sku: { quantity: number };
  get_limit?: number;
  use_custom_code?: boolean;
  get_custom_code_mode?: string;
  /** Of gift cards: what one costs, in fen. */
  giftcard_info?: { price: number };
  [field: string]: unknown;
}

/** What a card consists of, beside its type. */
export interface CardContent {
  base_info: CardBase;
  [field: string]: unknown;
}

/** What changes of a card. */
export interface CardChanges {
  base_info?: Partial<CardBase>;
  [field: string]: unknown;
}

/** A card, of which users have copies, each with a code. */
export interface Card {
  id: string;
  type: string;
  base: CardBase;
  /** The fields of its type. */
  details: Record<string, unknown>;
  status: CardStatus;
  /** How many are left, how many there have been, and how many users have received. */
  quantity: number;
  total: number;
  received: number;
  /** Whether the shop makes the codes. */
  isCustom: boolean;
  /** Whether the shop imports the codes beforehand. */
  isDeposit: boolean;
  /** The form that activates a membership card. */
  form?: Record<string, unknown>;
  create_time: number;
  update_time: number;
}

import type { Json } from '../../base/fields.js';

/** The state of a card. */
export type CardStatus =
  'CARD_STATUS_NOT_VERIFY' | 'CARD_STATUS_VERIFY_OK' | 'CARD_STATUS_VERIFY_FAIL' | 'CARD_STATUS_DELETE';

/** A card, of which users have copies, each with a code. */
export interface Card {
  id: string;
  type: string;
  /** What cards of every type have in common. */
  base: Json;
  /** The fields of its type. */
  details: Json;
  status: CardStatus;
  /** How many are left. */
  quantity: number;
  /** How many there have been. */
  total: number;
  /** Whether the shop makes the codes. */
  isCustom: boolean;
  /** Whether the shop imports the codes beforehand. */
  isDeposit: boolean;
  create_time: number;
  update_time: number;
}

/** Where cards are found by id; what codes know of them. */
export interface CardDirectory {
  /** Finds a card, also a deleted one. */
  get(cardId: string): Card;
  /** Finds a card that was not deleted. */
  available(cardId: string): Card;
}

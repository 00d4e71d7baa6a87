/** The state of a card that a user has. */
export type UserCardStatus = 'NORMAL' | 'CONSUMED' | 'EXPIRE' | 'GIFTING' | 'DELETE' | 'UNAVAILABLE';

/** A card that a user has. */
export interface UserCard {
  code: string;
  card_id: string;
  openid: string;
  status: UserCardStatus;
  /** When it begins and ends to be valid; seconds since 1970. */
  begin_time: number;
  end_time: number;
  /** The channel it came by. */
  outer_str?: string;
}

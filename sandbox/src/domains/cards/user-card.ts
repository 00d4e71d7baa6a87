/** The state of a card that a user has. */
export type UserCardStatus = 'NORMAL' | 'CONSUMED' | 'EXPIRE' | 'GIFTING' | 'DELETE' | 'UNAVAILABLE';

/** What a user has answered in the form of a membership card. */
export interface MemberAnswers {
  common_field_list: { name: string; value: string }[];
  custom_field_list: { name: string; value: string }[];
}

/** What a membership or gift card that a user has holds. */
export interface Membership {
  membership_number: string;
  bonus: number;
  /** In fen. */
  balance: number;
  user_info: MemberAnswers;
  has_active: boolean;
}

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
  member: Membership;
  /** Seat, show, passenger … of a ticket, as the shop has told them last. */
  ticket?: Record<string, unknown>;
}

import type { MemberAnswers, UserCard } from '../../domains/cards/user-card.js';
import type { Follower } from '../../domains/followers/follower.js';

/** What WeChat tells about a member. */
interface AboutMember {
  nickname: string;
  membership_number: string;
  bonus: number;
  user_info: MemberAnswers;
}

/** What WeChat's page shows of a member. */
export const MEMBER: AboutMember = {
  nickname: 'Fourier',
  membership_number: '316510891298',
  bonus: 460,
  user_info: {
    common_field_list: [{ name: 'USER_FORM_INFO_FLAG_MOBILE', value: '15521328888' }],
    custom_field_list: [],
  },
};

/** What WeChat tells about a member. */
export function memberOf({ nickname }: Follower, { member }: UserCard): AboutMember {
  const { membership_number, bonus, user_info } = member;
  return { nickname, membership_number, bonus, user_info };
}

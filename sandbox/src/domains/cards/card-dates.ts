import { WeChatError } from '../../base/wechat-error.js';

/** When a card is valid. */
export interface CardDate {
  type: string | number;
  /** Seconds since 1970. */
  begin_timestamp?: number;
  end_timestamp?: number;
  /** Days. */
  fixed_term?: number;
  fixed_begin_term?: number;
}

// The numbers are what the first version of the API called them.
const RANGE = ['DATE_TYPE_FIX_TIME_RANGE', '1'];
const TERM = ['DATE_TYPE_FIX_TERM', '2'];
const DAY = 86_400;
const FOREVER = 4_294_967_295;

type Kind = 'range' | 'term' | 'permanent';

function kindOf({ type }: CardDate): Kind {
  if (RANGE.includes(String(type))) return 'range';
  return TERM.includes(String(type)) ? 'term' : 'permanent';
}

/** Requires dates that a card of this type can have. */
export function checkDate(date: CardDate, cardType: string, now: number): void {
  const { begin_timestamp: begin = NaN, end_timestamp: end = NaN } = date;
  const { fixed_term: term = NaN, fixed_begin_term: wait = NaN } = date;
  const isRight: Record<Kind, boolean> = {
    range: begin < end && end >= now,
    term: term >= 1 && wait >= 0,
    permanent: cardType === 'MEMBER_CARD',
  };
  if (!isRight[kindOf(date)]) throw new WeChatError(40079);
}

/** Requires that new dates keep the type of the old ones and hold for at least as long. */
export function checkNewDate(old: CardDate, young: CardDate): void {
  const kind = kindOf(old);
  const isSameTerm = young.fixed_term === old.fixed_term && young.fixed_begin_term === old.fixed_begin_term;
  const [begin = NaN, end = NaN] = [young.begin_timestamp, young.end_timestamp];
  const isWider = begin <= (old.begin_timestamp ?? NaN) && end >= (old.end_timestamp ?? NaN);
  if (kindOf(young) !== kind || (kind === 'term' && !isSameTerm) || (kind === 'range' && !isWider))
    throw new WeChatError(40100);
}

/** The time in which a card is valid that is received now. */
export function validity(date: CardDate, now: number): { begin_time: number; end_time: number } {
  const { begin_timestamp = now, end_timestamp = FOREVER, fixed_term = 0, fixed_begin_term = 0 } = date;
  if (kindOf(date) !== 'term') return { begin_time: begin_timestamp, end_time: end_timestamp };
  const begin_time = now + fixed_begin_term * DAY;
  return { begin_time, end_time: Math.min(begin_time + fixed_term * DAY - 1, end_timestamp) };
}

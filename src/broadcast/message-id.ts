/** Milliseconds in which WeChat drops a second message with the same id to the same user. */
const GOOD_FOR = 10 * 60_000;

/** Milliseconds that a message may take to WeChat, and that two clocks may differ. */
const MARGIN = 60_000;

/** Characters of an openid that tell it from others of the account, as far as anybody needs to see. */
const TAIL = 12;

/**
 * The id of a receiver's message, the same in each run of a campaign. WeChat takes two messages to one user with one id
 * for one, so that the campaign alone would do; the user is there for whoever looks at ids without them.
 */
export function messageId(campaign: string, openid: string): string {
  return `${campaign}-${openid.slice(-TAIL)}`;
}

/** Whether WeChat still knows the id of a message that began at a time. */
export function isKnown(since: number): boolean {
  return Math.abs(Date.now() - since) < GOOD_FOR - MARGIN;
}

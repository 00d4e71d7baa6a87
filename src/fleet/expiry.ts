/** Seconds before WeChat's end of a token or ticket at which it counts as expired: no call may start too late. */
export const MARGIN = 60;

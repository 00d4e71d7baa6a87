/** Something that WeChat reviews, and each of its changes, too. */
export interface Reviewed<Content> {
  /** What it is, with a change that is under review. */
  content: Content;
  state: 'waiting' | 'passed' | 'failed';
  /** What it was before a change that is under review. */
  before?: Content;
}

/** Makes a change that is reviewed next. */
export function propose<Content>(one: Reviewed<Content>, changes: Partial<Content>): void {
  one.before = one.content;
  one.content = { ...one.content, ...changes };
}

/** Lets it, or its change, pass review. */
export function pass(one: Reviewed<unknown>): void {
  one.state = 'passed';
  delete one.before;
}

/** Lets it fail review, or its change, which is then taken back. */
export function fail(one: Reviewed<unknown>): void {
  if (one.before === undefined) one.state = 'failed';
  else one.content = one.before;
  delete one.before;
}

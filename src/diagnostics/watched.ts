/** The parts of a tracing channel, whatever it tells. */
type Parts = Record<
  'start' | 'end' | 'asyncStart' | 'asyncEnd' | 'error',
  { readonly hasSubscribers: boolean }
>;

/** Whether anybody listens. (Not by `hasSubscribers` of the whole, which older versions of Node 20, and Bun, do not have.) */
export function isWatched({ start, end, asyncStart, asyncEnd, error }: Parts): boolean {
  return [start, end, asyncStart, asyncEnd, error].some((part) => part.hasSubscribers);
}

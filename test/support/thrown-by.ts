/** What is thrown at a caller. */
export function thrownBy(call: () => unknown): Error {
  try {
    call();
  } catch (thrown) {
    return thrown as Error;
  }
  throw new Error('It was to throw, and did not');
}

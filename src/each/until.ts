import { abortError, onAbort } from '../callbacks/abort';

/** What a promise comes to, or that a signal has ended the wait for it. */
export function until<T>(signal: AbortSignal, promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const release = onAbort(signal, () => {
      reject(abortError(signal));
    });
    promise.finally(release).then(resolve, reject);
  });
}

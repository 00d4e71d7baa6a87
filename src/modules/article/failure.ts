import { toError } from '../../errors/to-error';
import { argumentError, WeChatAPIError } from '../../errors/wechat-api-error';
import type { Progress } from './progress';
import type { PublishArticleError, PublishingStep } from './published';

const WORDS: Record<PublishingStep, string> = {
  check: 'checking',
  pictures: 'uploading pictures',
  cover: 'uploading the cover',
  draft: 'adding the draft',
  publish: 'publishing the draft',
  status: 'waiting for the outcome',
};

/** Problems that a message has; `problems` has all. */
const MOST_TOLD = 10;

/** The error for all that the check has found. */
export function refusal(problems: readonly string[]): WeChatAPIError {
  const told = problems.slice(0, MOST_TOLD).join('; ');
  const more = problems.length > MOST_TOLD ? `; and ${problems.length - MOST_TOLD} more` : '';
  return Object.assign(argumentError(`publishArticle: nothing was sent: ${told}${more}`), { problems });
}

/** What an error may carry besides what all do. */
type Failed = Partial<PublishArticleError> & { data?: unknown; res?: unknown };

/** An error that says which step has failed, and what was done before. */
export function failure(thrown: unknown, progress: Progress): WeChatAPIError {
  const { step, done } = progress;
  const error =
    step === 'check' && thrown instanceof WeChatAPIError ? thrown : told(toError(thrown), progress);
  Object.assign(error, { step });
  hide(error, { done });
  // A second try of all of it may publish it twice.
  if (step === 'publish' || step === 'status') hide(error, { retryable: false });
  return error;
}

/** The same error, in whose message it stands what was done when. */
function told(cause: Error & Failed, { step, draft, job }: Progress): WeChatAPIError {
  const { name, code, path, status, rid, publish_status: state, explanation, data, res } = cause;
  const left = job === undefined ? draft && `the draft ${draft} is kept` : `its publish_id is ${job}`;
  const message = `publishArticle, ${WORDS[step]}: ${cause.message}${left ? ` (${left})` : ''}`;
  const details = {
    name: name.startsWith('WeChatAPI') ? name : 'WeChatAPIError',
    code,
    path,
    status,
    rid,
    cause,
  };
  const error = new WeChatAPIError(message, details);
  if (state !== undefined) {
    Object.assign(error, { publish_status: state });
    hide(error, { explanation });
  }
  if (res !== undefined) hide(error, { data, res });
  return error;
}

/** Adds to an error what does not show where it is printed. */
function hide(error: Error, properties: object): void {
  for (const [name, value] of Object.entries(properties) as [string, unknown][])
    Object.defineProperty(error, name, { value, writable: true, configurable: true, enumerable: false });
}

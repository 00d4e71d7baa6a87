import { Readable } from 'node:stream';
import { wantsText } from './answer/size-limit';
import { headerIn } from './headers';
import type { Settings } from './options/merged-options';
import type { Intake } from './intake';
import type { ProgressListener } from './progress-listener';
import type { ProgressReport } from './progress-report';

/** Who takes part in an exchange besides the two ends of it. */
export interface Company {
  /** Told how far the body of the request has come. */
  sent?: ProgressReport;
  /** Told how far the answer has come. */
  received?: ProgressReport;
  intake?: Intake;
}

/** As a rule. */
export const NOBODY: Company = {};

/** Who takes part in this one: an upload is told of while it is sent, other calls that want bytes while these arrive. */
export function companyOf(
  { intake, dataType }: Settings,
  listener: ProgressListener | undefined,
  body: unknown,
  headers: Record<string, string>,
): Company | undefined {
  if (!listener) return intake && { intake };
  if (body instanceof Readable) {
    const length = headerIn(headers, 'content-length');
    return { intake, sent: listener.ofSending(length === undefined ? undefined : Number(length)) };
  }
  return wantsText(dataType) ? undefined : { intake, received: listener.ofReceiving() };
}

import type { Response } from '../errors/response';
import type { Flow } from './flow';
import type { ProgressReport } from './progress-report';

/** What an answer says of its body. */
export type Head = Pick<Response, 'headers' | 'filename'>;

/** Takes the body of a good answer as it comes, in place of memory. */
export interface Intake {
  /** Whether it has given away what it cannot take back: the request cannot be sent again. */
  readonly isSpent: boolean;
  /**
   * Promises what the body has become, when all of it is where it belongs. Where the flow is given up, this fails when
   * nothing half done is left.
   *
   * @param pieces the body, unpacked
   */
  take: (
    head: Head,
    pieces: AsyncGenerator<Buffer>,
    flow: Pick<Flow, 'signal' | 'moved'>,
    report: ProgressReport | undefined,
  ) => Promise<unknown>;
}

import type { PublishingDone, PublishingStep } from './published';

/** How far the publication of articles is. */
export class Progress {
  step: PublishingStep = 'check';
  /** The addresses that WeChat has given pictures, by those they had. */
  readonly pictures = new Map<string, string>();
  /** The `media_id` of each article's cover. */
  readonly covers: string[] = [];
  draft: string | undefined;
  job: number | string | undefined;

  /** What is done by now. */
  get done(): PublishingDone {
    const done: PublishingDone = { pictures: Object.fromEntries(this.pictures), covers: [...this.covers] };
    if (this.draft !== undefined) done.media_id = this.draft;
    if (this.job !== undefined) done.publish_id = this.job;
    return done;
  }
}

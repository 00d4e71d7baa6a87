import { WeChatError } from '../../base/wechat-error.js';
import type { Context } from '../../core/context.js';

/** How far WeChat's review of an application is, as replies tell it. */
export interface Audit {
  apply_time: number;
  audit_comment: string;
  /** 0 rejected, 1 under review, 2 approved. */
  audit_status: 0 | 1 | 2;
  /** When it was decided; 0 while it is under review. */
  audit_time: number;
}

const REVIEW = 'shake review';
const REVIEW_TIME = 3 * 86_400_000;

/** The reviews of what the account has applied for. WeChat approves by itself, after three days. */
export class Reviews {
  private readonly audits: Map<string, Audit>;

  /** @param approved What is done for an application that is approved. */
  constructor(
    private readonly context: Context,
    private readonly approved: (id: string) => void,
  ) {
    this.audits = context.part('shake reviews', () => new Map<string, Audit>());
    context.agenda.on(REVIEW, (id) => {
      this.decide(id, true);
    });
  }

  /** Begins the review of an application. */
  begin(id: string): Audit {
    const { agenda, clock } = this.context;
    const audit: Audit = {
      apply_time: clock.seconds,
      audit_comment: '审核中',
      audit_status: 1,
      audit_time: 0,
    };
    this.audits.set(id, audit);
    agenda.add({ at: clock.now + REVIEW_TIME, name: REVIEW, subject: id });
    return audit;
  }

  /** The review of an application; the errcode given where there is none. */
  get(id: string, unknown: number): Audit {
    const audit = this.audits.get(id);
    if (!audit) throw new WeChatError(unknown);
    return audit;
  }

  /** The ids of the applications that are under review. */
  get waiting(): string[] {
    return [...this.audits].filter(([, audit]) => audit.audit_status === 1).map(([id]) => id);
  }

  /** Whether an application is under review, or approved. */
  has(id: string): boolean {
    return (this.audits.get(id)?.audit_status ?? 0) !== 0;
  }

  /** Ends a review. */
  decide(id: string, isApproved: boolean, comment = isApproved ? '审核通过' : '审核未通过'): void {
    const { agenda, clock } = this.context;
    agenda.drop(REVIEW, id);
    const decision = { audit_comment: comment, audit_status: isApproved ? 2 : 0, audit_time: clock.seconds };
    Object.assign(this.get(id, 9001047), decision);
    if (isApproved) this.approved(id);
  }
}

import { DEAD_TOKEN, isRetryable } from '../errors/retryable';

/** 结果的种类 — What became of a message to one receiver. */
export type Kind =
  /** 已发送 — WeChat took it. */
  | 'sent'
  /** 用户未关注或拒收 — The user does not follow, or refuses such messages: 43004, 43101, 48002, 50005. */
  | 'refused'
  /** openid 无效 — WeChat knows no such user of this account: 40003, 46004. */
  | 'unknown'
  /** 超出可发送的时间或条数 — Customer service may not write to the user now: 45015, 45047. */
  | 'outOfWindow'
  /** 失败 — Not sent, for another reason: WeChat refused it, or it could not be reached for long. */
  | 'failed'
  /** 不确定 — It may have been sent or not, and is not sent again. */
  | 'inDoubt';

/** All kinds. */
export const KINDS: readonly Kind[] = ['sent', 'refused', 'unknown', 'outOfWindow', 'failed', 'inDoubt'];

/** What an error means for the receiver, and for all others. */
export type Verdict =
  | 'refused'
  | 'unknown'
  | 'outOfWindow'
  | 'failed'
  /** The caller's own code has failed, before or after it sent. */
  | 'thrown'
  /** Not sent, and the next try may succeed. */
  | 'busy'
  /** Sent or not: the answer is missing. */
  | 'lost'
  /** Not sent: no more calls today, or in this minute. */
  | 'quota'
  /** Not sent, with a token that is dead: the next try has another. */
  | 'token'
  /** Not sent, and no other message would be. */
  | 'hopeless'
  /** Sent or not, and no other would be: the caller has aborted, or promises nothing. */
  | 'ended';

/** The code of the error where `send` promises nothing. */
export const MUTE = 'ERR_SEND_MUTE';

const ERRCODES = new Map<number, Verdict>([
  ...codes('refused', 43004, 43101, 48002, 50005),
  ...codes('unknown', 40003, 46004),
  ...codes('outOfWindow', 45015, 45047),
  ...codes('quota', 45009, 45011),
  ...codes('busy', -1, 45066),
  // Token, secret, IP address, permission, and the template that all get.
  ...codes('hopeless', 40001, 40002, 40013, 40014, 40125, 40164, 40243, 41001, 41002, 41004, 42001, 45035),
  ...codes('hopeless', 48001, 48003, 48004, 48008, 50001, 50002, 50007, 61003, 61004, 61007, 89503, 89506),
  ...codes('hopeless', 45103, 45106, 61016, 61023, 61024),
  ...codes('hopeless', 40036, 40037, 43107, 43116),
]);

function codes(verdict: Verdict, ...list: number[]): [number, Verdict][] {
  return list.map((code) => [code, verdict]);
}

/** What an error means that `send`, or a request of it, has ended with. */
export function verdictOn(error: unknown): Verdict {
  const { name, code, path, status, unsent } = factsOf(error);
  const errcode = errcodeIn(code);
  if (errcode !== undefined && DEAD_TOKEN.has(errcode) && isRetryable({ name, code, path })) return 'token';
  if (errcode !== undefined) return ERRCODES.get(errcode) ?? 'failed';
  if (unsent === true || name === 'WeChatAPIStoreError' || status === 429) return 'busy';
  if (code === MUTE || name === 'WeChatAPIAbortError') return 'ended';
  if (name === 'WeChatAPIArgumentError') return 'failed';
  return name.startsWith('WeChatAPI') ? 'lost' : 'thrown';
}

/** How an error is called in the journal: by its code, else by its name. */
export function codeOf(error: unknown): string {
  const { name, code } = factsOf(error);
  const text = typeof code === 'number' || typeof code === 'string' ? String(code) : name;
  return text.replace(/\s+/g, '_');
}

interface Facts {
  name: string;
  code?: unknown;
  path?: string;
  status?: unknown;
  unsent?: unknown;
}

function factsOf(error: unknown): Facts {
  const { name, code, path, status, unsent } = Object(error) as Record<string, unknown>;
  return {
    name: typeof name === 'string' ? name : 'Error',
    code: code ?? undefined,
    path: typeof path === 'string' ? path : undefined,
    status,
    unsent,
  };
}

/** An errcode, also one that somebody has made a text of. */
function errcodeIn(code: unknown): number | undefined {
  if (typeof code === 'number') return code;
  return typeof code === 'string' && /^-?\d+$/.test(code) ? Number(code) : undefined;
}

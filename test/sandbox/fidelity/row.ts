import type { SandboxOptions } from 'wechat-api-sandbox';
import type { Reply } from './reply.js';
import type { Stage } from './stage.js';

/** How sure it is that WeChat answers so. */
export type Confidence = 'high' | 'medium' | 'low';

/** What is sent: fields, a form, a text as it is, bytes of no declared length; or the address that is asked for. */
// eslint-disable-next-line @typescript-eslint/no-invalid-void-type -- so that what only does something can say nothing
export type Sent = Record<string, unknown> | FormData | string | ReadableStream | URL | undefined | void;

/** A situation, and what WeChat answers in it. */
export interface Row {
  /** `中文 — English`. */
  situation: string;
  /** Method and path, with what the query always holds. */
  asks: string;
  /** What is sent; a function may first do what has happened before. */
  sends?: Sent | ((stage: Stage) => Sent | Promise<Sent>);
  /** What kind of account it is, where that matters. */
  account?: SandboxOptions;
  /** Whether the row brings its own token, or none. */
  tokenless?: true;
  reply: Reply;
  /** An address, or when WeChat was seen to answer so. */
  source: string;
  confidence: Confidence;
}

/** The rows of a part of the API. */
export interface Chapter {
  /** `中文 · English`. */
  title: string;
  rows: Row[];
}

import type { MassContent } from './mass-content.js';

/** How far a mass message is. */
export type MassStatus = 'SENDING' | 'SEND_SUCCESS' | 'DELETE';

/** A mass message that was sent. */
export interface MassJob extends MassContent {
  /** Beyond 2^53, as those of WeChat are: a plain number cannot hold it. */
  msg_id: bigint;
  /** The id of the articles in the statistics; articles alone have one. */
  msg_data_id?: number;
  /** Whom it was sent to. */
  openids: string[];
  /** The id the caller gave it. */
  clientmsgid: string;
  /** When it was sent, in milliseconds since 1970. */
  at: number;
  /** Which articles were deleted, from 1; 0 stands for the message as a whole. */
  deleted: number[];
}

/** A preview that was sent. */
export interface MassPreview extends MassContent {
  touser: string;
}

import type { MassMessage } from './content';

/** 由一个文件组成的消息类型 — Messages that consist of one file. */
export type MediaMessage = 'mpnews' | 'voice' | 'image' | 'mpvideo';

/** A text as a message says it. */
export function text(content: string): MassMessage {
  return { text: { content }, msgtype: 'text' };
}

/** A file as a message says it. */
export function media(msgtype: MediaMessage, mediaId: string): MassMessage {
  return { [msgtype]: { media_id: mediaId }, msgtype } as MassMessage;
}

/** 传输进度 — How far an upload or a download has come. */
export interface Progress {
  /** 已发送的字节数，包括表单的其他部分；下载为 0 — Bytes of the body that were sent, the form around a file included; 0 of a download. */
  sent: number;
  /** 已收到的字节数；上传为 0 — Bytes of the answer that have arrived; 0 of an upload. */
  received: number;
  /** 总字节数，未知时没有 — Bytes there are to send, or to receive, where that is known. */
  total: number | undefined;
}

/** Is told how far an upload or a download has come. */
export type OnProgress = (progress: Progress) => unknown;

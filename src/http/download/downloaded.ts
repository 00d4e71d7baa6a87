/** 下载的文件 — A file that was downloaded. */
export interface Downloaded {
  /** 文件路径，写入流时没有 — Where it is; nowhere, if it went to a stream. */
  path?: string;
  /** 文件名，不含文件夹 — What WeChat calls it, made a name that every system takes, or else made from what was asked for. */
  filename: string;
  /** 文件类型 — Its MIME type. */
  contentType: string;
  /** 字节数 — How many bytes it has. */
  size: number;
}

/** 操作结果 — What WeChat answers when there is nothing else to say. */
export interface Ok {
  /** 错误码，0 为成功，其他错误码由回调的 err 给出 — 0: done. Any other code reaches the callback as an error. */
  errcode: 0;
  /** 错误信息，成功时为 `ok` — `ok` where all is well. */
  errmsg: string;
}

// Under a name of ours: TypeScript would write `Buffer<…>` into the declarations, which older types of Node.js do not know.
/** 文件内容 — The bytes of a file: a Buffer. */
export interface FileBytes extends Buffer {
  /** 字节数 — How many bytes there are. */
  readonly byteLength: number;
}

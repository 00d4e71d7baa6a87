/** A reply that is a file. */
export class FileReply {
  constructor(
    readonly data: Buffer,
    /** WeChat tells none of a permanent file. */
    readonly contentType?: string,
    /** The name that `content-disposition` tells, where it tells one. */
    readonly filename?: string,
    readonly status = 200,
    readonly headers: Record<string, string> = {},
  ) {}
}

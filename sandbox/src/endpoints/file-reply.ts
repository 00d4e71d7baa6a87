/** A reply that is bytes, not JSON. */
export class FileReply {
  constructor(
    readonly data: Buffer,
    readonly contentType: string,
    readonly filename?: string,
    readonly status = 200,
  ) {}
}

/** One part of a multipart request. */
export interface RequestPart {
  name: string;
  filename?: string;
  /** The media type of the part; a part that names none counts as text/plain. */
  contentType?: string;
  data: Buffer;
}

/** A request as the sandbox received it. */
export interface SandboxRequest {
  method: string;
  /** The path without the query. */
  path: string;
  query: Record<string, string>;
  headers: Record<string, string | string[] | undefined>;
  /** The bytes of the body, empty when there was none. */
  body: Buffer;
  /** The body parsed as JSON, when it is JSON. */
  readonly json?: unknown;
  /** The parts of a well-formed multipart body. */
  parts?: RequestPart[];
  /** The address of the client. */
  remoteAddress: string;
  /** The port of the client, which tells its sockets apart. */
  remotePort: number;
  /** When the request was complete, in milliseconds since 1970. */
  at: number;
}

/** What an HTTP answer was, without its body: the third argument of every callback. */
export interface Response {
  /** HTTP status, e.g. 200; -1 where there was no answer. */
  status: number;
  /** The same as `status`: the name urllib has always used. */
  statusCode: number;
  /** Response headers, names in lower case. */
  headers: Record<string, string | string[] | undefined>;
  /** Milliseconds from the request to the end of the answer. */
  rt: number;
  /** URLs that were asked, without their query: it holds the token. */
  requestUrls: string[];
  /** 文件名 — The name of a file that was downloaded, without folders, where WeChat tells it. */
  filename?: string;
  [more: string]: unknown;
}

/** The addresses of the servers of WeChat. */
export class ServerIps {
  /** The addresses from which WeChat calls back. */
  callback = ['101.226.62.77', '101.226.103.0/25', '140.207.54.73', '182.254.11.176'];
}

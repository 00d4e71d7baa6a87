import type { Domain } from '../domain.js';

/** The addresses of the servers of WeChat. */
export class ServerIps {
  /** The addresses from which WeChat calls back. */
  callback = ['101.226.62.77', '101.226.103.0/25', '140.207.54.73', '182.254.11.176'];
}

export const ips: Domain<ServerIps> = {
  create: () => new ServerIps(),
  routes(router, state) {
    router.get('/cgi-bin/getcallbackip', () => ({ ip_list: state.ips.callback }));
  },
};

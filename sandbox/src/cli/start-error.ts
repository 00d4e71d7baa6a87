import { SettingError } from '../base/setting-error.js';

/** Why a server could not listen, in one line; any other error as it is. */
export function startError(error: unknown, host: string, port: number): unknown {
  const why = reasons(host, port)[String((error as NodeJS.ErrnoException | null)?.code)];
  return why === undefined ? error : new SettingError(why);
}

function reasons(host: string, port: number): Record<string, string> {
  return {
    EADDRINUSE: `Port ${port} of ${host} is in use; choose another with --port, 0 takes a free one`,
    EACCES: `Port ${port} of ${host} needs rights that this user does not have; choose another with --port`,
    EADDRNOTAVAIL: `${host} is no address of this machine; choose another with --host`,
    ENOTFOUND: `${host} is not known to this machine; choose another with --host`,
  };
}

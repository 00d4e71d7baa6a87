import type { Upload } from '../files/stored-file.js';

/** A customer-service account. */
export interface KfAccount {
  kf_account: string;
  kf_nick: string;
  kf_id: string;
  kf_headimgurl: string;
  /** The WeChat ID of who works under the account. */
  kf_wx?: string;
  /** The MD5 of the password, as it was sent. */
  password: string;
  /** The picture, where one was uploaded. */
  picture?: Upload;
  online: boolean;
}

/** Where accounts are found by name; what conversations know of them. */
export interface KfDirectory {
  /** Finds an account. */
  get(name: string): KfAccount;
  /** Finds an account under which somebody works. */
  bound(name: string): KfAccount;
}

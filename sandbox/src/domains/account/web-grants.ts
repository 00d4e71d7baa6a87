import { WeChatError } from '../../base/wechat-error.js';
import type { Context } from '../../core/context.js';
import { rememberAs } from '../../core/history.js';

/** What a user has agreed to on a web page. */
export interface Consent {
  openid: string;
  scope: string;
  /** Whether the page is a snapshot, whose visitor is nobody in particular. */
  isSnapshot: boolean;
}

interface Code extends Consent {
  expiresAt: number;
  isUsed: boolean;
}

/** The tokens of a user, which are not those of the account. */
interface Grant extends Consent {
  access: string;
  accessExpiresAt: number;
  refresh: string;
  refreshExpiresAt: number;
}

/** The reply to a request for the tokens of a user. */
export interface GrantReply {
  access_token: string;
  expires_in: number;
  refresh_token: string;
  openid: string;
  scope: string;
}

/** Of the web, whose text has no pointer to the stable token. */
const NOT_LATEST = 'invalid credential, access_token is invalid or not latest';
const CODE_LIFETIME = 300_000;
const ACCESS_LIFETIME = 7_200_000;
const REFRESH_LIFETIME = 30 * 86_400_000;

interface WebGrantsData {
  codes: Map<string, Code>;
  /** By their refresh_token. */
  grants: Map<string, Grant>;
  /** The refresh_token that an access_token came with. */
  refreshOf: Map<string, string>;
}

/** What users have allowed the account on web pages. */
export class WebGrants {
  private readonly data: WebGrantsData;

  constructor(private readonly context: Context) {
    const fresh = () => ({ codes: new Map(), grants: new Map(), refreshOf: new Map() });
    this.data = context.part('web grants', fresh);
  }

  /** The codes that were made. */
  get codes(): string[] {
    return [...this.data.codes.keys()];
  }

  /** Makes the code that a browser brings back from WeChat's page. */
  agree(consent: Consent): string {
    const code = this.context.ids.text('oauth code', 32);
    rememberAs(this.data.codes, code, { ...consent, expiresAt: this.now + CODE_LIFETIME, isUsed: false });
    return code;
  }

  /** Gives tokens for a code, once. */
  redeem(value: string): GrantReply & Consent {
    const code = this.data.codes.get(value);
    if (!code) throw new WeChatError(40029);
    if (code.isUsed) throw new WeChatError(40163);
    if (code.expiresAt <= this.now) throw new WeChatError(42003);
    code.isUsed = true;
    const { openid, scope, isSnapshot } = code;
    const refresh = this.token();
    const ends = { accessExpiresAt: 0, refreshExpiresAt: this.now + REFRESH_LIFETIME };
    const grant = { openid, scope, isSnapshot, access: '', refresh, ...ends };
    return { ...this.prolong(rememberAs(this.data.grants, refresh, grant)), isSnapshot };
  }

  /** Prolongs the access_token that came with a refresh_token, or gives a new one where it has ended. */
  refresh(value: string): GrantReply {
    const grant = this.data.grants.get(value);
    if (!grant) throw new WeChatError(40030);
    if (grant.refreshExpiresAt <= this.now) throw new WeChatError(42002);
    return this.prolong(grant);
  }

  /** Whether an access_token of a user was issued for this account. */
  has(access: string): boolean {
    return this.data.refreshOf.has(access);
  }

  /** What stands behind an access_token that is valid for this user. */
  check(access: string, openid = ''): Consent {
    const grant = this.data.grants.get(this.data.refreshOf.get(access) ?? '');
    if (!grant) throw new WeChatError(40001, { text: NOT_LATEST });
    if (grant.access !== access || grant.accessExpiresAt <= this.now) throw new WeChatError(42001);
    if (openid === '') throw new WeChatError(41009);
    if (grant.openid !== openid) throw new WeChatError(40003);
    return grant;
  }

  private get now(): number {
    return this.context.clock.now;
  }

  private token(): string {
    const { ids } = this.context;
    return `${ids.digits('token number', 2)}_${ids.text('web token', 86)}`;
  }

  private prolong(grant: Grant): GrantReply {
    if (grant.accessExpiresAt <= this.now) {
      grant.access = this.token();
      rememberAs(this.data.refreshOf, grant.access, grant.refresh);
    }
    grant.accessExpiresAt = this.now + ACCESS_LIFETIME;
    const { access, refresh, openid, scope } = grant;
    return { access_token: access, expires_in: 7200, refresh_token: refresh, openid, scope };
  }
}

import { WeChatError } from '../../base/wechat-error.js';
import { Collection } from '../../core/collection.js';
import type { Context } from '../../core/context.js';
import { remember } from '../../core/history.js';

/** Codes from one place among those of an application to another, both included. */
export interface CodeRange {
  code_start: number;
  code_end: number;
}

/** What codes are on, and what they open. */
export interface Activation extends CodeRange {
  activity_name: string;
  product_brand: string;
  product_title: string;
  product_code: string;
  wxa_appid: string;
  wxa_path: string;
  wxa_type?: number;
}

/** An application for codes. */
export interface CodeApplication {
  application_id: number;
  isv_application_id: string;
  code_count: number;
  create_time: number;
  activations: Activation[];
}

/** One code: its place among those of an application. */
export interface CodePlace {
  application_id: number;
  code_index: number;
}

/** WeChat tells no errcodes of these codes: this is that of any field that is wrong. */
const INVALID = 40035;
const FIRST_ID = 581_865_877;
const MOST_CODES = 20_000_000;
/** Codes are applied for by ten thousands, and downloaded by fifty thousands. */
const [APPLIED_BY, FILE_SIZE] = [10_000, 50_000];

/** The codes of products (一物一码), of which each product has its own. */
export class MarketCodes extends Collection<CodeApplication> {
  private readonly scans: (CodePlace & { ticket: string; openid: string })[];

  constructor(private readonly context: Context) {
    const rows = context.part('market codes', () => new Map<string, CodeApplication>());
    super(rows, INVALID, () => context.ids.next('market codes', FIRST_ID));
    this.scans = context.part('market code scans', () => []);
  }

  /** Applies for codes; the same number of the account's own is the same application. */
  apply(code_count: number, isv_application_id: string): number {
    if (code_count % APPLIED_BY !== 0) throw new WeChatError(INVALID);
    const known = this.list.find((one) => one.isv_application_id === isv_application_id);
    const rest = { code_count, create_time: this.context.clock.seconds, activations: [] };
    const made = (application_id: number) => ({ application_id, isv_application_id, ...rest });
    return (known ?? this.add(made)).application_id;
  }

  /** An application by its number, or by the account's own. */
  application(id?: number, ownId?: string): CodeApplication {
    const own = this.list.find((one) => one.isv_application_id === ownId);
    return id === undefined && own ? own : this.get(String(id));
  }

  /** The ranges in which the codes of an application are downloaded. */
  files({ code_count }: CodeApplication): CodeRange[] {
    const starts = Array.from({ length: Math.ceil(code_count / FILE_SIZE) }, (_, file) => file * FILE_SIZE);
    return starts.map((code_start) => ({
      code_start,
      code_end: Math.min(code_start + FILE_SIZE, code_count) - 1,
    }));
  }

  /** The codes of a range, a line each: the code, and the address that its QR code shows. */
  download(id: number, { code_start, code_end }: CodeRange): string {
    this.requireRange(id, { code_start, code_end });
    if (code_end - code_start >= FILE_SIZE) throw new WeChatError(INVALID);
    const places = Array.from({ length: code_end - code_start + 1 }, (_, place) => code_start + place);
    const codes = places.map((code_index) => codeOf({ application_id: id, code_index }));
    return codes.map((code) => `${code}\t${urlOf(code)}\n`).join('');
  }

  /** Says what the codes of a range are on. */
  activate(id: number, activation: Activation): void {
    this.requireRange(id, activation).activations.push(activation);
  }

  /** What a code is on; a code that is not activated is refused. */
  activation(place: CodePlace): { code: string; application: CodeApplication; activation: Activation } {
    const application = this.get(String(place.application_id));
    const covers = (one: CodeRange) => one.code_start <= place.code_index && place.code_index <= one.code_end;
    const activation = application.activations.findLast(covers);
    if (!activation) throw new WeChatError(INVALID);
    return { code: codeOf(place), application, activation };
  }

  /** A user scans a code; gives the ticket that the mini program is opened with. */
  scan(openid: string, code: string): string {
    const ticket = this.context.ids.hex('market code ticket', 32);
    remember(this.scans, { ...placeOf(code), ticket, openid });
    return ticket;
  }

  /** The code that a user has scanned. */
  scanned(openid: string, ticket: string): CodePlace {
    const scan = this.scans.find((one) => one.ticket === ticket && one.openid === openid);
    if (!scan) throw new WeChatError(INVALID);
    return scan;
  }

  private requireRange(id: number, { code_start, code_end }: CodeRange): CodeApplication {
    const application = this.get(String(id));
    if (code_start > code_end || code_end >= application.code_count) throw new WeChatError(INVALID);
    return application;
  }
}

/** The text of a code, nine characters. */
function codeOf({ application_id, code_index }: CodePlace): string {
  return ((application_id - FIRST_ID) * MOST_CODES + code_index).toString(36).padStart(9, '0');
}

/** The address that the QR code of a code shows. */
export function urlOf(code: string): string {
  return `P.URL.CN/0U.${code.toUpperCase().padStart(16, '0')}`;
}

/** Where a code stands, by its text or by its address. */
export function placeOf(code: string): CodePlace {
  const number = Number.parseInt(code.replace(/^P\.URL\.CN\/0U\./, ''), 36);
  return { application_id: FIRST_ID + Math.floor(number / MOST_CODES), code_index: number % MOST_CODES };
}

import type { Sandbox } from 'wechat-api-sandbox';

/** What happens on WeChat's side, by name. */
export type Events = Record<string, (...args: never[]) => unknown>;

/** Has a browser open a page of WeChat's, and reads the code that WeChat sends it back with. */
async function codeFrom(sandbox: Sandbox, page: string, openid: string): Promise<string> {
  const { pathname, search } = new URL(page);
  const opened = await fetch(`${sandbox.url}${pathname}${search}&_openid=${openid}`, { redirect: 'manual' });
  return new URL(opened.headers.get('location') ?? '').searchParams.get('code') ?? '';
}

/** What WeChat itself and its reviewers do. */
function ofWeChat(sandbox: Sandbox): Events {
  const { cards, kf, mapPlaces, merchant, pois, shakeAround, stores } = sandbox.state;
  return {
    timePasses: (duration: string) => {
      sandbox.advance(duration);
    },
    somethingIsRefused: () => sandbox.exchanges().findLast(({ errcode = 0 }) => errcode !== 0)?.rid,
    workerLogsIn: (account: string, name: string) => {
      kf.login(account, name);
    },
    cardPassesReview: (cardId: string) => {
      cards.approve(cardId);
    },
    storePassesReview: (poiId: string) => {
      pois.approve(poiId);
    },
    merchantPassesReview: () => {
      merchant.approve();
    },
    placePassesReview: (baseId: number) => mapPlaces.approve(baseId),
    newStorePassesReview: (poiId: string) => {
      stores.approve(poiId);
    },
    shakePassesReview: () => {
      shakeAround.beacons.reviews.decide('account', true);
    },
    pageEncryptsCode: (code: string) => sandbox.state.wallets.encrypt(code),
  };
}

/** What followers do. */
function ofFollowers(sandbox: Sandbox): Events {
  const { comments, invoices, kfSessions, marketCodes, members, migrations, nontaxOrders } = sandbox.state;
  const { giftCards, notices, shakeAround, shop, wallets } = sandbox.state;
  return {
    followerSays: (openid: string, text: string) => {
      kfSessions.ask(openid, text);
    },
    followerAgrees: (openid: string, page: string) => codeFrom(sandbox, page, openid),
    followersMoveHere: (from: string, openids: string[]) => {
      migrations.add(from, openids);
    },
    followerSubscribes: (openid: string, what: string) => {
      notices.subscribe(openid, what);
    },
    followerComments: (msg_data_id: number, openid: string, text: string) =>
      comments.write({ msg_data_id }, openid, text)?.user_comment_id,
    followerTakesCard: (cardId: string, openid: string, code?: string) =>
      wallets.receive(cardId, openid, { code }),
    followerFillsInForm: (cardId: string, code: string) =>
      members.submitForm(code, cardId, { common_field_list: [], custom_field_list: [] }),
    followerBuysGiftCard: (pageId: string, openid: string, cardId: string) =>
      giftCards.buy(pageId, openid, [cardId]).order_id,
    followerBuys: (openid: string, product_id: string) => shop.buy({ openid, product_id }),
    followerPaysFee: (orderId: string) => {
      nontaxOrders.pay(orderId);
    },
    followerWantsInvoice: (orderId: string, openid: string) => {
      invoices.authorise(orderId, openid);
    },
    followerChoosesInvoice: (code: string) => invoices.invoices.get(code).encrypt_code,
    followerShakes: (openid: string, beacon: { device_id: number }) =>
      shakeAround.shakes.shake(openid, beacon),
    followerScansCode: (openid: string, code: string) => marketCodes.scan(openid, code),
  };
}

/** What can happen in a sandbox. */
export function eventsOf(sandbox: Sandbox): Events {
  return { ...ofWeChat(sandbox), ...ofFollowers(sandbox) };
}

import { setTimeout } from 'node:timers/promises';
import { createSandbox, type Sandbox } from 'wechat-api-sandbox';
import { days } from './dates.js';

/** What happens on WeChat's side, by name. */
export type Events = Record<string, (...args: never[]) => unknown>;

/** The sandbox that a client is driven against: where it is, what is known of it, and what can happen in it. */
export interface Stage {
  sandbox: Sandbox;
  facts: Record<string, unknown>;
  events: Events;
}

/** Followers in pairs, so that nobody gets more mass messages than WeChat allows. */
function pairs(openids: string[]): Record<string, string[]> {
  const named: Record<string, string[]> = {};
  for (let n = 0; 2 * n + 1 < openids.length; n += 1) named[`pair${n}`] = openids.slice(2 * n, 2 * n + 2);
  return named;
}

/** Sets a stage. */
export async function setStage(): Promise<Stage> {
  const sandbox = await createSandbox({ followers: 40, tokenOverlap: 300 });
  const { followers, cards, wallets, kf, kfSessions, pois } = sandbox.state;
  const openids = followers.list.map(({ openid }) => openid);
  return {
    sandbox,
    facts: {
      appid: sandbox.appid,
      secret: sandbox.appsecret,
      templateId: sandbox.templateId,
      openid: openids[0],
      other: openids[1],
      now: Math.floor(Date.now() / 1000),
      ...pairs(openids.slice(2)),
      ...days(),
    },
    events: {
      timePasses: () => setTimeout(60),
      followerSays: (openid: string, text: string) => {
        kfSessions.ask(openid, text);
      },
      workerLogsIn: (account: string, name: string) => {
        kf.login(account, name);
      },
      cardPassesReview: (cardId: string) => {
        cards.approve(cardId);
      },
      followerTakesCard: (cardId: string, openid: string, code?: string) =>
        wallets.receive(cardId, openid, code === undefined ? {} : { code }),
      pageEncryptsCode: (code: string) => wallets.encrypt(code),
      storePassesReview: (poiId: unknown) => {
        pois.approve(String(poiId));
      },
    },
  };
}

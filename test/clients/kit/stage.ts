import { createSandbox, type Sandbox } from 'wechat-api-sandbox';
import { makeCertificate } from './certificate.js';
import { days } from './dates.js';
import { eventsOf, type Events } from './events.js';

/** The sandbox that a client is driven against: where it is, what is known of it, and what can happen in it. */
export interface Stage {
  sandbox: Sandbox;
  /** The certificate that it shows as WeChat. */
  ca: string;
  facts: Record<string, unknown>;
  events: Events;
}

/** Followers in pairs, so that each mass message goes to others. */
function pairs(openids: string[]): Record<string, string[]> {
  const named: Record<string, string[]> = {};
  for (let n = 0; 2 * n + 1 < openids.length; n += 1) named[`pair${n}`] = openids.slice(2 * n, 2 * n + 2);
  return named;
}

/** Sets a stage. */
export async function setStage(): Promise<Stage> {
  const proxy = await makeCertificate();
  const sandbox = await createSandbox({ followers: 40, seed: 'clients', proxy });
  const { followers, notices } = sandbox.state;
  const openids = followers.list.map(({ openid }) => openid);
  return {
    sandbox,
    ca: proxy.cert,
    facts: {
      url: sandbox.url,
      appid: sandbox.appid,
      secret: sandbox.appsecret,
      templateId: sandbox.templateId,
      oneTimeTemplateId: notices.oneTimeTemplate,
      openid: openids[0],
      other: openids[1],
      now: Math.floor(Date.now() / 1000),
      ...pairs(openids.slice(2)),
      ...days(),
    },
    events: eventsOf(sandbox),
  };
}

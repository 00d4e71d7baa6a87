import type { World } from '../world/world.js';

/** What a follower has got, kind by kind, oldest first. */
export type Received = ReturnType<typeof receivedBy>;

/** The messages that have reached a follower: of the customer service, of templates, notices, to many, previews. */
export function receivedBy({ messages, templates, notices, masses }: World, openid: string) {
  const isTheirs = ({ touser }: { touser: string }) => touser === openid;
  return {
    custom: messages.to(openid),
    template: templates.sent.filter(isTheirs),
    notice: notices.sent.filter(isTheirs),
    mass: masses.to(openid),
    preview: masses.previews.filter(isTheirs),
  };
}

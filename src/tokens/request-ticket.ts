import type { Client } from '../client';
import { WeChatAPIError } from '../errors/wechat-api-error';
import { expiry } from '../fleet/expiry';
import { Ticket } from './ticket';

/** Asks WeChat for a ticket. */
export async function requestTicket(client: Client, type: string): Promise<Ticket> {
  const path = '/cgi-bin/ticket/getticket';
  const reply = await client.promises.invoke<{ ticket?: unknown; expires_in?: unknown }>(
    `${path}?type=${encodeURIComponent(type)}`,
  );
  const { ticket, expires_in: expiresIn } = reply;
  if (typeof ticket !== 'string' || !ticket) {
    throw new WeChatAPIError(`The answer of ${path} holds no ticket`, { path });
  }
  return new Ticket(ticket, expiry(expiresIn));
}

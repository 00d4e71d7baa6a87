import { cards } from './cards.js';
import { drafts } from './drafts.js';
import { fileRefusals } from './file-refusals.js';
import { files } from './files.js';
import { groups } from './groups.js';
import { http } from './http.js';
import { kf } from './kf.js';
import { links } from './links.js';
import { mass } from './mass.js';
import { menus } from './menus.js';
import { messageWindows } from './message-windows.js';
import { messages } from './messages.js';
import { notices } from './notices.js';
import { publications } from './publications.js';
import type { Chapter } from './row.js';
import { stableTokens } from './stable-tokens.js';
import { tags } from './tags.js';
import { templateMessages } from './template-messages.js';
import { tokens } from './tokens.js';
import { users } from './users.js';
import { web } from './web.js';

/** What WeChat answers, situation by situation. */
export const chapters: Chapter[] = [
  tokens,
  stableTokens,
  http,
  users,
  tags,
  groups,
  files,
  fileRefusals,
  drafts,
  publications,
  menus,
  messages,
  messageWindows,
  mass,
  templateMessages,
  notices,
  kf,
  cards,
  links,
  web,
];

import type { Story } from '../../kit/step.js';
import { application, tokens } from './application.js';
import { client, clientMore, responses } from './client.js';
import { login } from './login.js';
import { server } from './server.js';

/** What a program with EasyWeChat does. */
export const easywechat: [module: string, story: Story][] = [
  ['easywechat: application', application],
  ['easywechat: tokens', tokens],
  ['easywechat: client', client],
  ['easywechat: client', clientMore],
  ['easywechat: responses', responses],
  ['easywechat: pushes', server],
  ['easywechat: logins', login],
];

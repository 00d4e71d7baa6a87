import { dayOf } from '../../core/clock.js';
import type { Context } from '../../core/context.js';
import type { Followers } from '../followers/followers.js';
import { AdStatistics } from './ad-statistics.js';
import { articleReports } from './article-reports.js';
import { MessageStatistics } from './message-statistics.js';
import { Past } from './past.js';
import { Published } from './published.js';
import { UserStatistics } from './user-statistics.js';

/** What WeChat counts: it hears of what happens in the account, and makes up what was before. */
export function statisticsOf(context: Context, followers: Followers) {
  const past = new Past(context);
  const users = new UserStatistics(context, followers, past);
  const messages = new MessageStatistics(context, users, past);
  const published = new Published(context, users, past);
  return {
    messages,
    ads: new AdStatistics(past),
    /** The rows of a day, by the name of the report. */
    daily: {
      getusersummary: (day: string) => users.summary(day),
      getusercumulate: (day: string) => [{ user_source: 0, cumulate_user: users.total(day) }],
      ...articleReports(published, () => dayOf(context.clock.now)),
      getupstreammsghour: (day: string) => messages.byHour(day),
      getinterfacesummary: (day: string) => messages.callbacksOfDay(day),
      getinterfacesummaryhour: (day: string) => messages.callbacks(day),
    },
  };
}

import { call } from './row.js';

const span = (name: string, from = '2026-01-05', to = '2026-01-11') => [
  call(from, to).post(`/datacube/${name}`, { begin_date: from, end_date: to }),
];

/** Of what is told a day at a time; of a week, by its Monday. */
const day = (name: string) => span(name, '2026-01-05', '2026-01-05');

/** Of a month, by its first day. */
const month = (name: string) => span(name, '2026-01-01', '2026-01-01');

export const datacube = {
  getUserSummary: span('getusersummary'),
  getUserCumulate: span('getusercumulate'),
  getArticleRead: day('getarticleread'),
  getArticleShare: day('getarticleshare'),
  getBizSummary: span('getbizsummary'),
  getArticleTotalDetail: day('getarticletotaldetail'),
  getArticleSummary: day('getarticlesummary'),
  getArticleTotal: day('getarticletotal'),
  getUserRead: span('getuserread', '2026-01-05', '2026-01-07'),
  getUserReadHour: day('getuserreadhour'),
  getUserShare: span('getusershare'),
  getUserShareHour: day('getusersharehour'),
  getUpstreamMsg: span('getupstreammsg'),
  getUpstreamMsgHour: day('getupstreammsghour'),
  getUpstreamMsgWeek: day('getupstreammsgweek'),
  getUpstreamMsgMonth: month('getupstreammsgmonth'),
  getUpstreamMsgDist: span('getupstreammsgdist'),
  getUpstreamMsgDistWeek: day('getupstreammsgdistweek'),
  getUpstreamMsgDistMonth: month('getupstreammsgdistmonth'),
  getInterfaceSummary: span('getinterfacesummary'),
  getInterfaceSummaryHour: day('getinterfacesummaryhour'),
};

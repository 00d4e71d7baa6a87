import { call } from './row.js';

const span = (name: string) => [
  call('2016-01-01', '2016-01-07').post(`/datacube/${name}`, {
    begin_date: '2016-01-01',
    end_date: '2016-01-07',
  }),
];

export const datacube = {
  getUserSummary: span('getusersummary'),
  getUserCumulate: span('getusercumulate'),
  getArticleRead: span('getarticleread'),
  getArticleShare: span('getarticleshare'),
  getBizSummary: span('getbizsummary'),
  getArticleTotalDetail: span('getarticletotaldetail'),
  getArticleSummary: span('getarticlesummary'),
  getArticleTotal: span('getarticletotal'),
  getUserRead: span('getuserread'),
  getUserReadHour: span('getuserreadhour'),
  getUserShare: span('getusershare'),
  getUserShareHour: span('getusersharehour'),
  getUpstreamMsg: span('getupstreammsg'),
  getUpstreamMsgHour: span('getupstreammsghour'),
  getUpstreamMsgWeek: span('getupstreammsgweek'),
  getUpstreamMsgMonth: span('getupstreammsgmonth'),
  getUpstreamMsgDist: span('getupstreammsgdist'),
  getUpstreamMsgDistWeek: span('getupstreammsgdistweek'),
  getUpstreamMsgDistMonth: span('getupstreammsgdistmonth'),
  getInterfaceSummary: span('getinterfacesummary'),
  getInterfaceSummaryHour: span('getinterfacesummaryhour'),
};

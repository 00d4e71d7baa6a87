import { WeChatError } from '../base/wechat-error.js';
import { refusalOf } from './reply.js';
import type { Reply } from './reply.js';

/** Paths that WeChat has and the sandbox does not: of mini programs, of open platforms, and withdrawn ones. */
const NAMES: Record<string, string> = {
  '/card/invoice/': 'makeoutinvoice clearoutinvoice queryinvoceinfo',
  '/card/mpnews/': 'gethtml',
  '/cgi-bin/component/': `
    api_component_token api_create_preauthcode api_query_auth api_authorizer_token api_get_authorizer_info
    api_get_authorizer_list api_get_authorizer_option api_set_authorizer_option api_start_push_ticket
  `,
  '/cgi-bin/draft/': 'switch',
  '/cgi-bin/express/business/': `
    account/bind account/getall delivery/getall order/add order/batchget order/cancel order/get path/get printer/getall
    printer/update quota/get test_update_order
  `,
  '/cgi-bin/guide/': `
    addguideacct getguideacct updateguideacct delguideacct guidecreateqrcode setguideconfig
    getguideconfig setguideacctconfig getguideacctconfig newguidegroup getguidegrouplist getgroupinfo
    addguide2guidegroup delguide2guidegroup getgroupbyguide delguidegroup addguidebuyerrelation
    delguidebuyerrelation getguidebuyerrelationlist rebindguideacctforbuyer updateguidebuyerrelation
    getguidebuyerrelationbybuyer getguidebuyerrelation getguidebuyerchatrecord newguidetagoption
    delguidetagoption addguidetagoption getguidetagoption addguidebuyertag getguidebuyertag
    queryguidebuyerbytag delguidebuyertag addguidebuyerdisplaytag getguidebuyerdisplaytag
    setguidecardmaterial getguidecardmaterial delguidecardmaterial setguideimagematerial
    getguideimagematerial delguideimagematerial setguidewordmaterial getguidewordmaterial
    delguidewordmaterial addguidemassendjob getguidemassendjoblist getguidemassendjob
    updateguidemassendjob cancelguidemassendjob
  `,
  '/cgi-bin/message/':
    'subscribe/send wxopen/activityid/create wxopen/template/send wxopen/template/uniform_send wxopen/updatablemsg/send',
  '/cgi-bin/open/': 'bind create get have unbind',
  '/cgi-bin/wxaapp/': 'createwxaqrcode',
  '/cgi-bin/wxopen/':
    'category/get getallcategories template/add template/del template/library/get template/library/list template/list wxamplink wxamplinkget wxampunlink',
  '/cv/img/': 'superresolution',
  '/cv/ocr/': 'platenum',
  '/datacube/': `
    getweanalysisappiddailyretaininfo getweanalysisappiddailysummarytrend getweanalysisappiddailyvisittrend
    getweanalysisappidmonthlyretaininfo getweanalysisappidmonthlyvisittrend getweanalysisappiduserportrait
    getweanalysisappidvisitdistribution getweanalysisappidvisitpage getweanalysisappidweeklyretaininfo
    getweanalysisappidweeklyvisittrend
  `,
  '/sns/':
    'component/jscode2session jscode2session oauth2/component/access_token oauth2/component/refresh_token',
  '/tcb/':
    'databaseadd databaseaggregate databasecount databasedelete databasequery databaseupdate invokecloudfunction uploadfile',
  '/wxa/': `
    addtotemplate addnearbypoi bindtester business/gamematch/creatematchrule business/getuserphonenumber
    business/getliveinfo business/getuserencryptkey business/runtime/query change_visitstatus
    changewxasearchstatus checkencryptedmsg checksession commit deletetemplate
    delnearbypoi generate_urllink generatenfcscheme generatescheme genwxashortlink get_auditstatus get_category
    get_effective_domain get_latest_auditstatus get_page get_qrcode getnearbypoilist getpaidunionid
    getrevertcodestatus gettemplatedraftlist gettemplatelist getuserriskrank getvisitstatus getwxacode
    getwxacodeunlimit getwxadevinfo img_sec_check media_check_async memberauth modify_domain msg_sec_check
    query_scheme query_urllink release resetusersessionkey revertcoderelease servicemarket setnearbypoishowstatus
    setwebviewdomain speedupaudit submit_audit unbind_tester undocodeaudit
  `,
};

const PATHS = new Set(
  Object.entries(NAMES).flatMap(([start, names]) =>
    names
      .trim()
      .split(/\s+/)
      .map((name) => start + name),
  ),
);

/** What is said of it in the log. */
export const NOT_BUILT = 'WeChat has this; the sandbox does not';

/**
 * The answer to a path that WeChat has and the sandbox does not: no permission, as an official account gets it there, and
 * a header that says so. Undefined for all other paths.
 */
export function notBuilt(path: string, rid: string): Reply | undefined {
  if (!PATHS.has(path)) return undefined;
  const reply = refusalOf(new WeChatError(48001), path, rid);
  return { ...reply, headers: { ...reply.headers, 'x-wechat-api-sandbox': 'not-built' } };
}

import type { Bilingual, Texts } from './bilingual';
import { SECRET, TOKEN } from './retryable';
import { oauthHint } from './oauth-hints';

/** What an error tells of itself. */
interface Facts {
  readonly message: string;
  readonly path?: string;
  readonly rid?: string;
  readonly ip: string | undefined;
}

/** What publishes drafts, and accounts of persons may no longer call. */
const PUBLICATION = '/cgi-bin/freepublish/';

/** What resets the counts of calls. */
const QUOTA = /\/cgi-bin\/(clear_quota|openapi\/quota)/;

/** Where the secret and the whitelist of an account are kept. */
const PLATFORM = 'developers.weixin.qq.com/platform';

const RENEWED: Texts = [
  'token 失效时本库已自动换新并重发一次（流式上传不重发）。',
  'A dead token is replaced and the call sent once more by itself, unless it uploads a stream.',
];

const WHITELIST: Texts = [
  `微信开发者平台（${PLATFORM}）“我的业务”中该账号的 API IP 白名单；出口 IP 不固定时，用 setOpts({ proxy }) 经固定 IP 的代理发送。`,
  `to the IP whitelist of the account, on the WeChat developer platform (${PLATFORM}). Where the IP changes, send through a proxy that keeps its own: setOpts({ proxy }).`,
];

const WAITING: Texts = [
  '上一次调用还在等管理员确认：请管理员先在微信中处理，其间不要重试。群发给全部用户时，管理员 30 分钟内没有确认就会失败；可在公众平台“安全中心”的“风险操作保护”中关闭 API 群发保护。',
  'An earlier call waits for the administrator: let them answer it in WeChat, and do not retry meanwhile. A mass message to everybody fails unless it is confirmed within 30 minutes; the protection can be switched off in the security centre of mp.weixin.qq.com.',
];

const BY_HAND: Texts = [
  '该草稿不能用 API 发布：在公众平台的草稿箱中打开它，手动保存或发表。',
  'This draft cannot be published through the API as it is: open it among the drafts at mp.weixin.qq.com, and save or publish it by hand.',
];

/** What to do when the administrator has refused an address. */
const refused = (zh: string, en: string): Texts => [
  `管理员拒绝了此 IP 的调用：先与管理员确认，${zh}后再试，其间不要重试。`,
  `The administrator has refused calls from this IP: come to an agreement with them, and try again after ${en}, not before.`,
];

/** What to do about the errcodes that people meet: Chinese, then English; with what the error itself tells. */
const HINTS: Readonly<Record<number, Texts | ((facts: Facts) => Texts)>> = {
  '-1': ({ rid }) => [
    `微信系统繁忙：稍候重试，间隔逐次加长。若一直如此，请到微信开放社区反馈${rid ? `，附上 rid ${rid}` : ''}。`,
    `WeChat is busy: retry later, with longer and longer pauses. If it stays so, report it to WeChat${rid ? ` with rid ${rid}` : ''}.`,
  ],
  40001: ({ path }) =>
    SECRET.test(path ?? '')
      ? [
          `AppSecret 不对，或不属于这个 AppID：请核对二者；忘记时到微信开发者平台（${PLATFORM}）重置，重置后旧的失效。`,
          `The AppSecret is wrong or belongs to another AppID: check both. If it is lost, reset it on the WeChat developer platform (${PLATFORM}), which voids the old one.`,
        ]
      : [
          `${RENEWED[0]}若仍出现，说明别处也在获取 token 使它失效：请让所有进程用 store（或 getToken 和 saveToken）共享一个，或用 stableToken: true。`,
          `${RENEWED[1]} If this still comes, somebody else fetches tokens and voids yours: let all processes share one through a store, or with getToken and saveToken; or use stableToken: true.`,
        ],
  40003: [
    'OpenID 因公众号而异：确认它属于这个公众号、完整无误，而且该用户仍在关注。',
    'An OpenID belongs to one account: check that it is of this account and complete, and that the user still follows.',
  ],
  40007: [
    'media_id 不能跨公众号使用，临时素材 3 天后失效：请重新上传。要求永久素材的接口须用永久素材的 media_id。',
    'A media_id belongs to one account, and temporary media expire after 3 days: upload again. Where permanent material is asked for, use its media_id.',
  ],
  40013: [
    '核对 appid：大小写、首尾空格，是否为这个公众号的；clearQuota(appid) 只能用 token 所属账号的 appid。',
    'Check the appid: its case, stray spaces, and that it is of this account. clearQuota(appid) takes only the account of the token.',
  ],
  40014: [
    `${RENEWED[0]}若仍出现，检查 getToken 返回的 accessToken 是否完整、是否属于这个公众号。`,
    `${RENEWED[1]} If this still comes, check that the accessToken of getToken is complete and of this account.`,
  ],
  40033: [
    '请求正文须是 UTF-8 原文：自行用 api.request 发送时不要把汉字写成 \\uxxxx，也不要带控制字符。',
    'The body must be plain UTF-8: when you send it yourself with api.request, write no \\uxxxx escapes and no control characters.',
  ],
  40037: [
    'template_id 因公众号而异，测试号也不例外：用 getAllPrivateTemplate() 查看这个账号的模板；订阅通知的模板不能用于模板消息。',
    'A template_id belongs to one account, test accounts included: see those of this one with getAllPrivateTemplate(). Templates of subscription messages are not for template messages.',
  ],
  40125: [
    `核对 AppSecret 是否完整、有无首尾空格，是否属于这个 AppID；它不会再次显示，忘记只能到微信开发者平台（${PLATFORM}）重置，重置后旧的失效。`,
    `Check that the AppSecret is complete, without stray spaces, and of this AppID. It is never shown again: if it is lost, reset it on the WeChat developer platform (${PLATFORM}), which voids the old one.`,
  ],
  40164: ({ ip }) => [
    `把${ip ? `微信看到的 IP ${ip} ` : '服务器的出口 IP '}加入${WHITELIST[0]}`,
    `Add ${ip ? `${ip}, the IP that WeChat saw,` : 'the outgoing IP of your server'} ${WHITELIST[1]}`,
  ],
  40243: [
    `AppSecret 已冻结，不能再获取 token：到微信开发者平台（${PLATFORM}）“我的业务”中该账号的“开发密钥”解冻，10 分钟后生效。`,
    `The AppSecret is frozen and gets no more tokens: unfreeze it on the WeChat developer platform (${PLATFORM}), among the development keys of the account. It takes 10 minutes.`,
  ],
  41001: [
    '请求没有带 access_token：检查 getToken 返回的 accessToken 是否为空；自行用 api.request 发送时要把它写进 URL。在云托管中（cloudRun）：开启开放接口服务后要重新部署。',
    'The request had no access_token: check that the accessToken of getToken is not empty. When you send with api.request, put it into the URL. In Cloud Run (cloudRun): switch its relay on, then deploy the service anew.',
  ],
  41030: [
    'pagepath 须是小程序线上版本 app.json 中已有的页面：先发布小程序，再发送消息。',
    'pagepath must be a page in app.json of the released mini program: release it before you send the message.',
  ],
  42001: [
    `${RENEWED[0]}若仍出现，检查 getToken 是否返回了过期的 token、saveToken 是否保存了 expireTime，以及服务器的时钟。`,
    `${RENEWED[1]} If this still comes, check that getToken hands back no old token, that saveToken keeps expireTime, and the clock of the server.`,
  ],
  43004: [
    '该用户没有关注公众号，或已取消关注：请引导其关注后再发送，不要重试。',
    'The user does not follow the account, or no longer: ask them to follow before you send. Do not retry.',
  ],
  43101: [
    '用户没有同意接收，或已退订，一次性订阅的次数也可能已用完：请引导其重新订阅，不要重试。',
    'The user did not agree, has unsubscribed, or the one-time subscription is used up: ask them to subscribe again. Do not retry.',
  ],
  43116: [
    '微信限制了该模板的下发，不要重试：登录 mp.weixin.qq.com 查看通知，改用 getAllPrivateTemplate() 中的其他模板，只发模板用途内的通知。',
    'WeChat has banned the template from sending: do not retry. See the notice at mp.weixin.qq.com, take another one of getAllPrivateTemplate(), and send only what it is meant for.',
  ],
  43117: [
    '给这个用户的消息太频繁：跳过该用户，过一段时间再发，并合并通知；微信没有公布具体频率。',
    'This user gets too many messages: skip them, send later, and put several notices into one. WeChat does not say how many are too many.',
  ],
  45009: ({ path }) =>
    TOKEN.test(path ?? '')
      ? [
          '今天获取 token 的次数已用完：让所有进程用 store（或 getToken 和 saveToken）共享一个 token；没有 token 也能用 api.clearQuotaBySecret() 清零，与 clearQuota 每月合计 10 次。',
          'Tokens were fetched too often today: let all processes share one through a store, or with getToken and saveToken. api.clearQuotaBySecret() resets the counts without a token, 10 times a month together with clearQuota.',
        ]
      : QUOTA.test(path ?? '')
        ? [
            '清零的次数已用完：等到下个月；在此之前放慢调用，或到公众平台查看用量。',
            'The times that counts may be reset are used up: wait until next month, and call less often until then.',
          ]
        : [
            `${path ? `${path} ` : '该接口'}今天的调用次数已用完：等到明天，或用 api.clearApiQuota(${path ? `'${path}'` : '路径'}) 只清零这个接口（每月 50 次），或用 api.clearQuota(appid) 清零全部接口（与 clearQuotaBySecret 每月合计 10 次）。`,
            `Today’s quota of ${path ?? 'the API'} is used up: wait until tomorrow, or reset it alone with api.clearApiQuota(${path ? `'${path}'` : 'path'}), 50 times a month, or all quotas with api.clearQuota(appid), 10 times a month together with clearQuotaBySecret.`,
          ],
  45011: [
    '调用太频繁：放慢速度、减少并发，下一分钟再试。',
    'Too many calls a minute: slow down, send fewer at once, and retry in the next minute.',
  ],
  45015: [
    '客服消息只能在用户最后一次互动后的时限内发送：用户发消息后 48 小时，点击菜单、扫码或关注后 1 分钟；用户取消关注后也不能发送。请等用户再次互动，或改用模板消息。',
    'Service messages can be sent for 48 hours after a message of the user, for 1 minute after a menu click, a scan or a follow, and never after an unfollow. Wait for the user, or send a template message.',
  ],
  45028: [
    '群发次数已用完：服务号每月 4 次，订阅号每天 1 次；请等到下一周期。',
    'No mass messages are left: a service account has 4 a month, a subscription account 1 a day. Wait for the next.',
  ],
  45035: [`把服务器的出口 IP 加入${WHITELIST[0]}`, `Add the outgoing IP of your server ${WHITELIST[1]}`],
  45047: [
    '客服消息条数已用完：用户每次发消息后可发 5 条，点击菜单、扫码或关注后 3 条。请等用户再次互动。',
    'No service messages are left: 5 after each message of the user, 3 after a menu click, a scan or a follow. Wait for the user to act again.',
  ],
  47001: [
    '正文不是接口所要的 JSON：检查字段的名称、层级和类型（数字还是字符串）；自行用 api.request 发送时用 JSON.stringify。',
    'The body is not the JSON that the API takes: check names, nesting and types of the fields, number or string. With api.request, use JSON.stringify.',
  ],
  47003: ({ message }) => {
    const field = /\bdata\.(\w+)/.exec(message)?.[1];
    return [
      `模板参数${field ? ` ${field} ` : ''}为空、过长或格式不符：对照模板核对每个关键词的名称、类型和长度（如 thing 不超过 20 个字符）。`,
      `The template value ${field ? `${field} ` : ''}is empty, too long or of another format: compare the name, type and length of each keyword with the template (a thing has at most 20 characters).`,
    ];
  },
  48001: ({ path }) =>
    path?.startsWith(PUBLICATION)
      ? [
          `自 2025 年 7 月起，个人主体、企业主体未认证和不支持认证的账号不能再调用 ${path}：企业主体可先完成认证；其他账号只能用草稿接口存稿（仍有权限时），再到公众平台手动发表。`,
          `Since July 2025 accounts of persons, unverified accounts of companies, and accounts that cannot be verified may not call ${path}. A company can have its account verified; others can only write drafts, where the API still lets them, and publish by hand at mp.weixin.qq.com.`,
        ]
      : [
          `这个公众号没有${path ? ` ${path} ` : '该接口'}的权限：在公众平台“接口权限”中查看，可能需要认证、开通功能或改用服务号；个人主体和未认证的账号只能调用少数接口，2025 年 7 月起发布接口（freepublish）也不能再调用。还要确认 token 不是小程序的。`,
          `The account may not call ${path ?? 'the API'}: see its permissions at mp.weixin.qq.com. It may need verification, a feature to be switched on, or a service account. Personal and unverified accounts may call only a few, since July 2025 not even publication (freepublish). Check too that the token is not of a mini program.`,
        ],
  48002: [
    '该用户关闭了“接收消息”：跳过该用户，不要重试。',
    'The user has switched off messages of the account: skip them. Do not retry.',
  ],
  48003: [
    '请管理员登录 mp.weixin.qq.com，打开群发功能并同意群发协议，然后重试。',
    'Let the administrator open the mass messages at mp.weixin.qq.com and agree to the terms, then retry.',
  ],
  48004: [
    '接口因违规被封禁：登录 mp.weixin.qq.com 查看通知和解封时间，不要重试。',
    'The API is blocked for a violation: see the notice at mp.weixin.qq.com for why and until when. Do not retry.',
  ],
  48006: [
    '本月的清零机会已用完（clearQuota 和 clearQuotaBySecret 合计 10 次）：等次数次日恢复，并减少调用；只清零一个接口的 clearApiQuota 另有每月 50 次。',
    'The 10 resets of this month, of clearQuota and clearQuotaBySecret together, are used: wait for tomorrow’s quota, and make fewer calls. clearApiQuota, for a single endpoint, has 50 a month of its own.',
  ],
  50002: [
    '账号受限，可能违规、被冻结、迁移或注销：登录 mp.weixin.qq.com 查看通知。',
    'The account is restricted: punished, frozen, moved or closed. See the notices at mp.weixin.qq.com.',
  ],
  53503: [
    '草稿没有通过发布检查：在公众平台的草稿箱中打开它，按提示修改（标题、封面、正文、原创和违规内容），保存后再发布，不要原样重试。',
    'The draft failed the check before publication: open it among the drafts at mp.weixin.qq.com, change what is marked there (title, cover, content, originality, rules), save it and publish again. Do not retry it as it is.',
  ],
  53504: BY_HAND,
  53505: BY_HAND,
  61004: [`把服务器的出口 IP 加入${WHITELIST[0]}`, `Add the outgoing IP of your server ${WHITELIST[1]}`],
  61024: [
    '这是第三方平台的 AppID：请用公众号自己的 AppID 和 AppSecret；代公众号调用时，由 getToken 返回 authorizer_access_token。',
    'This is the AppID of a third-party platform: use the AppID and AppSecret of the account itself. To act for an account, let getToken hand back the authorizer_access_token.',
  ],
  89503: [
    '此次调用需要管理员确认：请公众号管理员在微信中确认后重试，确认之前不要反复调用。',
    'This call needs a confirmation: let the administrator of the account give it in WeChat, then retry. Do not call again and again before that.',
  ],
  89504: WAITING,
  89505: WAITING,
  89506: refused('24 小时', '24 hours'),
  89507: refused('1 小时', 'an hour'),
};

/** What to do about an errcode. Loaded by `WeChatAPIError#hint` when it is first read. */
export function hintAt(code: number, facts: Facts): Bilingual | undefined {
  const hint = oauthHint(code, facts.path ?? '') ?? HINTS[code];
  if (!hint) return undefined;
  const [zh, en] = typeof hint === 'function' ? hint(facts) : hint;
  return { zh, en };
}

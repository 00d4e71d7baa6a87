/** JS-SDK 1.6.0 的接口名 — An interface of the JS-SDK 1.6.0, as `jsApiList` names it. */
export type JsApi =
  /** 判断客户端版本 — Tells which interfaces the client has. */
  | 'checkJsApi'
  /** 自定义“分享给朋友”“分享到QQ” — What is shared with friends, and to QQ. */
  | 'updateAppMessageShareData'
  /** 自定义“分享到朋友圈”“分享到QQ空间” — What is shared to Moments, and to Qzone. */
  | 'updateTimelineShareData'
  /** 分享到朋友圈（即将废弃） — Superseded by `updateTimelineShareData`. */
  | 'onMenuShareTimeline'
  /** 分享给朋友（即将废弃） — Superseded by `updateAppMessageShareData`. */
  | 'onMenuShareAppMessage'
  /** 分享到QQ（即将废弃） — Superseded by `updateAppMessageShareData`. */
  | 'onMenuShareQQ'
  /** 分享到腾讯微博 — What is shared to Tencent Weibo. */
  | 'onMenuShareWeibo'
  /** 分享到QQ空间（即将废弃） — Superseded by `updateTimelineShareData`. */
  | 'onMenuShareQZone'
  /** 拍照或从相册选图 — Takes or picks a picture. */
  | 'chooseImage'
  /** 预览图片 — Shows pictures. */
  | 'previewImage'
  /** 上传图片 — Uploads a picture. */
  | 'uploadImage'
  /** 下载图片 — Downloads a picture. */
  | 'downloadImage'
  /** 获取本地图片 — The bytes of a picture on the phone. */
  | 'getLocalImgData'
  /** 开始录音 — Begins to record. */
  | 'startRecord'
  /** 停止录音 — Stops recording. */
  | 'stopRecord'
  /** 监听录音自动停止 — Tells that recording has stopped by itself. */
  | 'onVoiceRecordEnd'
  /** 播放语音 — Plays a recording. */
  | 'playVoice'
  /** 暂停播放 — Pauses it. */
  | 'pauseVoice'
  /** 停止播放 — Stops it. */
  | 'stopVoice'
  /** 监听语音播放完毕 — Tells that it has ended. */
  | 'onVoicePlayEnd'
  /** 上传语音 — Uploads a recording. */
  | 'uploadVoice'
  /** 下载语音 — Downloads a recording. */
  | 'downloadVoice'
  /** 识别音频 — Turns a recording into text. */
  | 'translateVoice'
  /** 获取网络状态 — Tells the kind of network. */
  | 'getNetworkType'
  /** 查看位置 — Shows a place on the map. */
  | 'openLocation'
  /** 获取地理位置 — Tells where the user is. */
  | 'getLocation'
  /** 查找周边 iBeacon 设备 — Looks for beacons. */
  | 'startSearchBeacons'
  /** 停止查找 iBeacon 设备 — Stops looking. */
  | 'stopSearchBeacons'
  /** 监听周边 iBeacon 设备 — Tells which beacons are near. */
  | 'onSearchBeacons'
  /** 隐藏右上角菜单 — Hides the menu. */
  | 'hideOptionMenu'
  /** 显示右上角菜单 — Shows the menu. */
  | 'showOptionMenu'
  /** 关闭当前网页窗口 — Closes the page. */
  | 'closeWindow'
  /** 批量隐藏功能按钮 — Hides items of the menu. */
  | 'hideMenuItems'
  /** 批量显示功能按钮 — Shows items of the menu. */
  | 'showMenuItems'
  /** 隐藏所有非基础按钮 — Hides all but the basic items. */
  | 'hideAllNonBaseMenuItem'
  /** 显示所有功能按钮 — Shows all items. */
  | 'showAllNonBaseMenuItem'
  /** 微信扫一扫 — Scans a code. */
  | 'scanQRCode'
  /** 跳转微信商品页 — Opens a product. */
  | 'openProductSpecificView'
  /** 拉取适用卡券列表 — Lets the user choose a card. */
  | 'chooseCard'
  /** 批量添加卡券 — Hands out cards. */
  | 'addCard'
  /** 查看微信卡包中的卡券 — Opens cards. */
  | 'openCard'
  /** 微信支付 — Asks for a payment. */
  | 'chooseWXPay'
  /** 打开企业会话 — Opens a chat, in WeCom. */
  | 'openEnterpriseChat'
  | (string & {});

/** 微信开放标签名 — A tag of WeChat's that a page may show, as `openTagList` names it. */
export type OpenTag =
  /** 跳转小程序 — Opens a mini program. */
  | 'wx-open-launch-weapp'
  /** 跳转 App — Opens an app. */
  | 'wx-open-launch-app'
  /** 服务号订阅通知 — Asks for a subscription to messages. */
  | 'wx-open-subscribe'
  /** 音频播放 — Plays audio. */
  | 'wx-open-audio'
  | (string & {});

/** An interface of the JS-SDK 1.6.0, as `jsApiList` names it. */
export type JsApi =
  /** 判断客户端版本 — tells which interfaces the client has. */
  | 'checkJsApi'
  /** 自定义“分享给朋友”“分享到QQ” — what is shared with friends, and to QQ. */
  | 'updateAppMessageShareData'
  /** 自定义“分享到朋友圈”“分享到QQ空间” — what is shared to Moments, and to Qzone. */
  | 'updateTimelineShareData'
  /** 分享到朋友圈（即将废弃） — superseded by `updateTimelineShareData`. */
  | 'onMenuShareTimeline'
  /** 分享给朋友（即将废弃） — superseded by `updateAppMessageShareData`. */
  | 'onMenuShareAppMessage'
  /** 分享到QQ（即将废弃） — superseded by `updateAppMessageShareData`. */
  | 'onMenuShareQQ'
  /** 分享到腾讯微博 — what is shared to Tencent Weibo. */
  | 'onMenuShareWeibo'
  /** 分享到QQ空间（即将废弃） — superseded by `updateTimelineShareData`. */
  | 'onMenuShareQZone'
  /** 拍照或从相册选图 — takes or picks a picture. */
  | 'chooseImage'
  /** 预览图片 — shows pictures. */
  | 'previewImage'
  /** 上传图片 — uploads a picture. */
  | 'uploadImage'
  /** 下载图片 — downloads a picture. */
  | 'downloadImage'
  /** 获取本地图片 — the bytes of a picture on the phone. */
  | 'getLocalImgData'
  /** 开始录音 — begins to record. */
  | 'startRecord'
  /** 停止录音 — stops recording. */
  | 'stopRecord'
  /** 监听录音自动停止 — tells that recording has stopped by itself. */
  | 'onVoiceRecordEnd'
  /** 播放语音 — plays a recording. */
  | 'playVoice'
  /** 暂停播放 — pauses it. */
  | 'pauseVoice'
  /** 停止播放 — stops it. */
  | 'stopVoice'
  /** 监听语音播放完毕 — tells that it has ended. */
  | 'onVoicePlayEnd'
  /** 上传语音 — uploads a recording. */
  | 'uploadVoice'
  /** 下载语音 — downloads a recording. */
  | 'downloadVoice'
  /** 识别音频 — turns a recording into text. */
  | 'translateVoice'
  /** 获取网络状态 — tells the kind of network. */
  | 'getNetworkType'
  /** 查看位置 — shows a place on the map. */
  | 'openLocation'
  /** 获取地理位置 — tells where the user is. */
  | 'getLocation'
  /** 查找周边 iBeacon 设备 — looks for beacons. */
  | 'startSearchBeacons'
  /** 停止查找 iBeacon 设备 — stops looking. */
  | 'stopSearchBeacons'
  /** 监听周边 iBeacon 设备 — tells which beacons are near. */
  | 'onSearchBeacons'
  /** 隐藏右上角菜单 — hides the menu. */
  | 'hideOptionMenu'
  /** 显示右上角菜单 — shows the menu. */
  | 'showOptionMenu'
  /** 关闭当前网页窗口 — closes the page. */
  | 'closeWindow'
  /** 批量隐藏功能按钮 — hides items of the menu. */
  | 'hideMenuItems'
  /** 批量显示功能按钮 — shows items of the menu. */
  | 'showMenuItems'
  /** 隐藏所有非基础按钮 — hides all but the basic items. */
  | 'hideAllNonBaseMenuItem'
  /** 显示所有功能按钮 — shows all items. */
  | 'showAllNonBaseMenuItem'
  /** 微信扫一扫 — scans a code. */
  | 'scanQRCode'
  /** 跳转微信商品页 — opens a product. */
  | 'openProductSpecificView'
  /** 拉取适用卡券列表 — lets the user choose a card. */
  | 'chooseCard'
  /** 批量添加卡券 — hands out cards. */
  | 'addCard'
  /** 查看微信卡包中的卡券 — opens cards. */
  | 'openCard'
  /** 微信支付 — asks for a payment. */
  | 'chooseWXPay'
  /** 打开企业会话 — opens a chat, in WeCom. */
  | 'openEnterpriseChat'
  | (string & {});

/** A tag of WeChat's that a page may show, as `openTagList` names it. */
export type OpenTag =
  /** 跳转小程序 — opens a mini program. */
  | 'wx-open-launch-weapp'
  /** 跳转 App — opens an app. */
  | 'wx-open-launch-app'
  /** 服务号订阅通知 — asks for a subscription to messages. */
  | 'wx-open-subscribe'
  /** 音频播放 — plays audio. */
  | 'wx-open-audio'
  | (string & {});

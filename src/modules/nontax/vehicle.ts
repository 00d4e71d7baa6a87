import { make, post } from '../../endpoint';
import type { Ok } from '../reply';
import type { NontaxPayment, NontaxReceiver } from './order';

/** 委托代扣的交易场景，会向用户展示 — What is paid for; users see it. */
export type VehicleTradeScene =
  /** 车场停车 — Parking in a car park. */
  | 'PARKING'
  /** 车位停车 — Parking in a marked space. */
  | 'PARKING SPACE'
  /** 高速 — A motorway. */
  | 'HIGHWAY'
  /** 路桥 — A bridge. */
  | 'BRIDGE'
  | (string & {});

/** 用户状态 — How a user stands with the car-owner service. */
export type VehicleUserState =
  /** 正常 — All is well. */
  | 'NORMAL'
  /** 欠费 — Something is owed. */
  | 'OVERDUE'
  /** 未授权 — The user has not agreed. */
  | 'UNAUTHORIZED'
  | (string & {});

/** 查询车主状态的条件 — Whose state is wanted. */
export interface VehicleStateQuery extends NontaxReceiver {
  /** 公众号的 AppID — The account's appid. */
  appid: string;
  /** 行政区划代码 — Code of the administrative region. */
  region_code: string;
  /** 交易场景 — What is paid for. */
  trade_scene: VehicleTradeScene;
  /** 跳转场景：`APP` 或 `H5`，默认为小程序 — How the user gets to the service: `APP` or `H5`; by default a mini program. */
  jump_scene?: 'APP' | 'H5' | (string & {});
  /** 用户的 openid — The user's openid. */
  openid?: string;
  /** 车牌号，省份加车牌，不含特殊字符 — Number plate: province and number, nothing else. */
  plate_number?: string;
  /** 用户进入商户小程序所扫的物料码信息 — What was in the code that the user scanned. */
  material_info?: string;
  /** 高速通道类型，如 `ETC` — Kind of lane on a motorway, e.g. `ETC`. */
  channel_type?: string;
}

/** 车主状态 — How a user stands, and where to go to mend it. */
export interface VehicleState extends Ok {
  /** 用户状态 — How the user stands. */
  user_state: VehicleUserState;
  /** 用户的 openid — The user's openid. */
  openid?: string;
  /** 引导用户开通、授权或还款的页面，状态正常时没有 — Page to send the user to; missing where all is well. */
  path?: string;
  /** 车牌列表，文档未说明元素的结构 — The user's number plates; the documents do not say what an element looks like. */
  plate_number_info?: (string | Record<string, unknown>)[];
  /** 跳转车主服务时携带的授权参数 — What to hand over on the way to the service. */
  authorize_package?: Record<string, string>;
}

/** 车辆入场通知 — A car that has come in. */
export interface VehicleEntrance extends NontaxReceiver {
  /** 公众号的 AppID — The account's appid. */
  appid: string;
  /** 行政区划代码 — Code of the administrative region. */
  region_code: string;
  /** 交易场景 — What is paid for. */
  trade_scene: VehicleTradeScene;
  /** 场景信息 — The car, and where it is. */
  scene_info: {
    /** 入场时间，秒级时间戳 — When it came in; seconds since 1970. */
    start_time: number;
    /** 车牌号 — Number plate. */
    plate_number: string;
    /** 车辆类型，如“小型车” — Kind of car. */
    car_type?: string;
    /** 接收车牌状态变更通知的地址 — Address that WeChat tells when the state of the number plate changes. */
    notify_url?: string;
    /** 停车场名称 — Name of the car park. */
    parking_name?: string;
    /** 用户的 openid — The user's openid. */
    openid?: string;
    /** 免费时长，单位：秒 — How long it is free, in seconds. */
    free_time?: number;
  };
}

/** 扣款申请 — A fee to collect from a car's owner. */
export interface VehiclePayment extends NontaxPayment {
  /** 行政区划代码 — Code of the administrative region. */
  region_code?: string;
  /** 商品标记，用于代金券 — Mark that vouchers go by. */
  goods_tag?: string;
  /** 交易场景 — What is paid for. */
  trade_scene: VehicleTradeScene;
  /** 场景信息 — The car, and what it did. */
  scene_info: {
    /** 入场时间，秒级时间戳 — When it came in; seconds since 1970. */
    start_time: number;
    /** 离场时间，秒级时间戳 — When it left; seconds since 1970. */
    end_time?: number;
    /** 计费时长，单位：秒 — How long is paid for, in seconds. */
    charging_time?: number;
    /** 车牌号，`PARKING SPACE` 的示例没有 — Number plate; the example of `PARKING SPACE` has none. */
    plate_number?: string;
    /** 车辆类型，如“小型车” — Kind of car. */
    car_type?: string;
    /** 停车场名称 — Name of the car park. */
    parking_name?: string;
    /** 停车位编号 — Number of the space. */
    space_number?: string;
    /** 用户的 openid — The user's openid. */
    openid?: string;
    /** 入口收费站名称 — Where it entered the motorway. */
    entrance_name?: string;
    /** 出口收费站名称 — Where it left the motorway. */
    exit_name?: string;
    /** 核载人数 — How many people it may carry. */
    carrying_capacity?: string;
    /** 核载人数区间 — How many people it may carry, as a range. */
    carrying_range?: string;
    /** 高速通道类型，如 `ETC` — Kind of lane on a motorway, e.g. `ETC`. */
    channel_type?: string;
  };
}

/**
 * 用户状态查询（查询车牌状态） — tells how a user or a number plate stands with the car-owner service.
 *
 * 状态：不在当前文档的接口列表中，只见于旧文档；仅限已开通非税缴费权限的账号。
 *
 * Status: not in today's list of endpoints, only older pages tell of it; for accounts that WeChat has let in.
 *
 * 说明：`openid` 与 `plate_number` 至少填一个；状态不正常时用 `path` 引导用户处理，返回后再次查询。未找到当前文档可供核对。
 *
 * Note: give `openid` or `plate_number`. Where all is not well send the user to `path`, and ask again afterwards. No page
 * of today was found to check this with.
 *
 * @param query 用户或车牌，以及交易场景 — The user or number plate, and what is paid for.
 * @returns 用户状态，必要时含跳转路径 — How the user stands, and where to go to mend it.
 * @see https://developers.weixin.qq.com/doc/service/en/Non_tax_pay/Non-tax_driver_platform.html
 * @example
 * const query = { appid, region_code: '440000', trade_scene: 'PARKING', plate_number: '粤B888888' };
 * api.getVehicleState(query, (err, result) => { ... });
 * const { user_state, path } = await api.promises.getVehicleState(query);
 */
export const getVehicleState = make((query: VehicleStateQuery) =>
  post<VehicleState>('/nontax/vehicle/querystate', query),
);

/**
 * 用户入场通知（车辆入场通知） — tells WeChat that a car has come in, and learns how its owner stands.
 *
 * 状态：不在当前文档的接口列表中，只见于旧文档；仅限已开通非税缴费权限的账号。
 *
 * Status: not in today's list of endpoints, only older pages tell of it; for accounts that WeChat has let in.
 *
 * 说明：用于先离场后扣款的场景；先扣款后离场时无须调用。未找到当前文档可供核对。
 *
 * Note: for car parks where one leaves first and pays afterwards; others need not call it. No page of today was found to
 * check this with.
 *
 * @param entrance 车辆和停车场 — The car and the car park.
 * @returns 用户状态 — How the owner stands.
 * @see https://developers.weixin.qq.com/doc/service/en/Non_tax_pay/Non-tax_driver_platform.html
 * @example
 * const scene_info = { start_time: 1542351485, plate_number: '粤B888888', parking_name: '南山停车场' };
 * api.notifyVehicleEntrance({ appid, region_code: '440000', trade_scene: 'PARKING', scene_info }, (err, result) => { ... });
 * await api.promises.notifyVehicleEntrance({ appid, region_code: '440000', trade_scene: 'PARKING', scene_info });
 */
export const notifyVehicleEntrance = make((entrance: VehicleEntrance) =>
  post<
    Ok & {
      /** 用户状态 — How the owner stands. */
      user_state: VehicleUserState;
    }
  >('/nontax/vehicle/entrancenotify', entrance),
);

/**
 * 申请扣款 — asks WeChat to collect a fee from a car's owner.
 *
 * 状态：不在当前文档的接口列表中，只见于旧文档；仅限已开通非税缴费权限的账号。
 *
 * Status: not in today's list of endpoints, only older pages tell of it; for accounts that WeChat has let in.
 *
 * 说明：返回的只是受理结果，不代表扣款成功；系统异常或超时时用原参数重试即可。`plate_number` 标为必填，但车位停车的示例没有。未找到当前文档可供核对。
 *
 * Note: the answer says that WeChat has taken the order, not that it was paid; after an error of the system or a timeout
 * call again with the same arguments. `plate_number` is called required, yet the example of a parking space has none. No
 * page of today was found to check this with.
 *
 * @param payment 金额、车辆和交易场景 — The amount, the car, and what is paid for.
 * @returns 订单号 — The order's id.
 * @see https://developers.weixin.qq.com/doc/service/en/Non_tax_pay/Non-tax_driver_platform.html
 * @example
 * const payment = {
 *   appid, desc: '停车费', fee: 500, payment_notice_no: '1111111111', department_code: '222222', department_name: '停车管理处',
 *   region_code: '440000', trade_scene: 'PARKING', scene_info: { start_time: 1542351485, plate_number: '粤B888888' },
 * };
 * api.applyVehiclePay(payment, (err, result) => { ... });
 * const { order_id } = await api.promises.applyVehiclePay(payment);
 */
export const applyVehiclePay = make((payment: VehiclePayment) =>
  post<
    Ok & {
      /** 订单号 — Id of the order. */
      order_id: string;
    }
  >('/nontax/vehicle/payapply', payment),
);

/** 门店小程序 — the store mini program itself. */
export * from './account';
/** 地图 — regions, and places on Tencent's map. */
export * from './map';
/** 门店 — the stores, and their cards. */
export * from './stores';

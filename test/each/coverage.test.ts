import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import API from 'wechat-api';
import { readDeclarations, type Parameter } from '../../docs/generate/declarations.js';

const { modules, checker } = readDeclarations();
const methods = modules.flatMap(({ parts }) => parts.flatMap((part) => part.methods));
const walkable = new Set(Object.keys(new API('wxappid', 'secret').each));

/** Names of what says which part of a list is wanted. */
const PAGED =
  /^(offset|count|limit|cursor|number|msgid|begin|start|(begin|next|last|largest|start)_?\w+|code_?start|end_?(date|time)|page|page_?(index|num|number|size))$/i;

/** Names that look like those, and are of something else than a list that WeChat pages. */
const NOT_PAGED: Record<string, string> = {
  activateMarketCodes: 'a range of codes that are put on a product',
  downloadMarketCodes: 'a range of codes, one file, which WeChat has cut itself',
  applyMarketCodes: 'how many codes to make',
  addLotteryInfo: 'when a lottery begins',
  submitSubmerchant: 'when a letter of authorisation ends',
  updateSubmerchant: 'when a letter of authorisation ends',
  updateStock: 'how many goods there are',
  getOrdersByStatus: 'all orders of a time at once: WeChat pages nothing',
  addGiftCardPage: 'a page of gift cards',
  updateGiftCardPage: 'a page of gift cards',
  createCardLandingPage: 'a page with cards',
  createPage: 'a page for beacons',
  updatePage: 'a page for beacons',
  sendMiniProgramPage: 'a page of a mini program',
  sendMiniProgramPageFromCs: 'a page of a mini program',
  sendSubscribeMessage: 'a page of a mini program',
};

/** Methods that take a list whose length WeChat limits, and that are no batches. */
const NOT_CUT: Record<string, string> = {
  getCards: 'the states of cards',
  getPublicTemplateTitles: 'the categories of templates',
  addDraft: 'articles that belong together',
  sendNews: 'articles that belong together',
  sendNewsFromCs: 'articles that belong together',
  addTemplate: 'keywords of a template',
  addSubscribeTemplate: 'keywords of a template',
  cropImage: 'ratios of a picture',
  massSend: 'a mass message is one, and each has its own quota',
  massSendImage: 'a mass message is one, and each has its own quota',
  massSendMPVideo: 'a mass message is one, and each has its own quota',
  massSendNews: 'a mass message is one, and each has its own quota',
  massSendText: 'a mass message is one, and each has its own quota',
  massSendVideo: 'a mass message is one, and each has its own quota',
  massSendVoice: 'a mass message is one, and each has its own quota',
  createGoodsGroup: 'WeChat names no limit',
  updateGoodsForGroup: 'WeChat names no limit',
  createDeviceQRCode: 'WeChat names no limit',
  authorizeDevices: 'WeChat names no limit',
  addLocations: 'WeChat names no limit',
  getReimburseInvoices: 'WeChat names no limit',
  updateReimburseInvoices: 'all or none: it must not be cut',
};

/** A parameter's name, and the names of the fields of what it may be. */
function namesIn({ name, types }: Parameter): string[] {
  const objects = types.flatMap((type) => (type.isUnion() ? type.types : [type])).filter(isObject);
  return [name, ...objects.flatMap((type) => checker.getPropertiesOfType(type).map((one) => one.name))];
}

/** Whether it is an object that a method sends, and not a file or a list. */
function isObject(type: ts.Type): boolean {
  const { symbol } = type as { symbol?: ts.Symbol };
  const isOurs = symbol?.declarations?.every((one) => one.getSourceFile().fileName.includes('/src/modules/'));
  return Boolean(type.flags & ts.TypeFlags.Object) && isOurs === true;
}

describe('every method that pages a list', () => {
  const paged = methods.filter(({ parameters }) =>
    parameters.some((one) => namesIn(one).some((name) => PAGED.test(name))),
  );

  it('is walkable, or known to be something else', () => {
    const missing = paged
      .map(({ name }) => name)
      .filter((name) => !walkable.has(name) && !(name in NOT_PAGED));
    expect(missing).toEqual([]);
    expect(paged.length).toBeGreaterThan(50);
  });

  it('and no other is said to be something else', () => {
    const names = new Set(paged.map(({ name }) => name));
    expect(Object.keys(NOT_PAGED).filter((name) => walkable.has(name) || !names.has(name))).toEqual([]);
  });
});

describe('every method that takes a list', () => {
  const listed = methods.filter(({ parameters }) =>
    parameters.some(({ types }) =>
      types.some((type) => (type.isUnion() ? type.types : [type]).some((one) => checker.isArrayType(one))),
    ),
  );

  it('is a batch, or known to be none', () => {
    const missing = listed
      .map(({ name }) => name)
      .filter((name) => !walkable.has(name) && !(name in NOT_CUT));
    expect(missing).toEqual([]);
  });

  it('and no other is known to be none', () => {
    const names = new Set(listed.map(({ name }) => name));
    expect(Object.keys(NOT_CUT).filter((name) => !names.has(name))).toEqual([]);
  });
});

it('what is walkable is a method', () => {
  const names = new Set(methods.map(({ name }) => name));
  expect([...walkable].filter((name) => !names.has(name))).toEqual([]);
});

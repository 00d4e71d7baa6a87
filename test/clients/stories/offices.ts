import { city } from '../../requests/city.js';
import { marketCode } from '../../requests/market-code.js';
import { nontax } from '../../requests/nontax.js';
import { likeRow } from '../kit/from-table.js';
import { call, happens, OURS, type Story } from '../kit/step.js';

const ORDER = { AQCA: 'feeOrderId' };

/** The methods of a table that a story calls without more ado: all but those named. */
const others = (table: object, ...named: string[]) =>
  Object.keys(table).filter((method) => !named.includes(method));

const STATEMENT = 'downloadNontaxBill';
const OF_AN_ORDER = ['getNontaxOrder', 'notifyInconsistentNontaxOrder', 'refundNontaxOrder'];

const OF_BILLS = ['createNontaxBillCard', 'insertNontaxBill'];

/** Fees paid to authorities, cities, hospitals. */
export const offices: Story = [
  ...others(nontax, ...OF_AN_ORDER, STATEMENT, 'createNontaxOrder', ...OF_BILLS).map((method) =>
    likeRow(nontax, method),
  ),
  likeRow(nontax, STATEMENT, { answer: 'file' }),
  likeRow(nontax, 'createNontaxOrder', { learns: { feeOrderId: 'order_id' } }),
  happens('followerPaysFee', ({ feeOrderId }) => [feeOrderId], undefined, OURS),
  ...OF_AN_ORDER.map((method) => likeRow(nontax, method, {}, ORDER)),
  likeRow(nontax, 'createNontaxBillCard', { learns: { billCardId: 'card_id' } }),
  happens('followerWantsInvoice', ({ openid }) => ['1511169724', openid], undefined, OURS),
  likeRow(nontax, 'insertNontaxBill', {}, { pCARD: 'billCardId', MEDIA: 'pdfId' }),
  ...Object.keys(city).map((method) => likeRow(city, method)),
];

/** 一物一码. */
export const marketCodes: Story = [
  call('applyMarketCodes', [10000, 'shop-1'], { learns: { application: 'application_id' } }),
  call('getMarketCodeApplication', ({ application }) => [{ application_id: application }], {
    learns: { applicationStatus: 'status' },
  }),
  call('downloadMarketCodes', ({ application }) => [application, 0, 9999], { learns: { codes: 'buffer' } }),
  likeRow(marketCode, 'activateMarketCodes', {}, { 581865877: 'application' }),
  call('getMarketCodeActivation', ({ application }) => [{ application_id: application, code_index: 8 }], {
    learns: { activity: 'activity_name', productCode: 'code' },
  }),
  happens('followerScansCode', ({ openid, productCode }) => [openid, productCode], 'codeTicket', OURS),
  call('exchangeMarketCodeTicket', ({ openid, codeTicket }) => [openid, codeTicket], {
    learns: { scannedCode: 'code' },
  }),
];

import { city } from '../../requests/city.js';
import { marketCode } from '../../requests/market-code.js';
import { nontax } from '../../requests/nontax.js';
import { likeRow } from '../kit/from-table.js';
import { call, type Story } from '../kit/step.js';

const OFFICE = 'an authority that has joined';

/** Fees paid to authorities, cities, hospitals; their answers depend on whoever is behind them. */
export const offices: Story = [
  ...Object.keys(nontax).map((method) => likeRow(nontax, method, { lacks: OFFICE })),
  ...Object.keys(city).map((method) => likeRow(city, method, { lacks: OFFICE })),
];

/** 一物一码. */
export const marketCodes: Story = [
  call('applyMarketCodes', [10000, 'shop-1'], { learns: { application: 'application_id' } }),
  call('getMarketCodeApplication', ({ application }) => [{ application_id: application }], {
    learns: { applicationStatus: 'status' },
  }),
  call('downloadMarketCodes', ({ application }) => [application, 0, 9999], { learns: { codes: 'buffer' } }),
  call('activateMarketCodes', ({ application }) => [
    { ...(marketCode.activateMarketCodes[0]?.args[0] as object), application_id: application },
  ]),
  call('getMarketCodeActivation', ({ application }) => [{ application_id: application, code_index: 8 }], {
    learns: { activity: 'activity_name' },
  }),
  likeRow(marketCode, 'exchangeMarketCodeTicket', { lacks: 'a follower who scans a code' }),
];

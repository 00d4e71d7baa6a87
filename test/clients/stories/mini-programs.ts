import { call, type Story } from '../kit/step.js';

const refused = { refused: { errcode: 48001, why: 'an endpoint of mini programs' } };

/** Codes that open a mini program; an account that is none may not make them. */
export const miniPrograms: Story = [
  call('createWXAQRCode', ['pages/index'], refused),
  call('getWXACode', ['pages/index'], refused),
  call('getWXACodeUnlimit', ['a=1', 'pages/index'], refused),
];

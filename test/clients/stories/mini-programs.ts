import { call, type Story } from '../kit/step.js';

/** Codes that open a mini program; an account that is none may not make them. */
export const miniPrograms: Story = [
  call('createWXAQRCode', ['pages/index'], { lacks: 'a mini program' }),
  call('getWXACode', ['pages/index'], { lacks: 'a mini program' }),
  call('getWXACodeUnlimit', ['a=1', 'pages/index'], { lacks: 'a mini program' }),
];

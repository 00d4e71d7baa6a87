import { call, type Story } from '../kit/step.js';

const IDEA = { query: '查一下明天从北京到上海的南航机票', city: '北京', category: 'flight,hotel' };

export const semantics: Story = [
  call('semantic', ({ openid }) => [openid, IDEA], { learns: { semanticType: 'query' } }),
];

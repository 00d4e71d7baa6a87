import API from 'wechat-api';

declare const api: API;

api.updateFeedback('o1', '4534576', (_err, ok) => ok.errcode);
api.updateFeedback('o1', 4534576, (err) => err?.code);
// @ts-expect-error which complaint?
api.updateFeedback('o1', () => {});

const done: Promise<{ errcode: 0 }> = api.promises.updateFeedback('o1', '4534576');
void done;

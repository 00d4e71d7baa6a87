/** What an answer of WeChat's that is fine has in it. */
const OK = Buffer.from('"errcode":0');

/** Sends so many texts, so many at once, the clients in turn. */
export function sendTexts(contender, clients, requests, concurrency) {
  return new Promise((resolve, reject) => {
    let begun = 0;
    let open = requests;
    const done = settled(() => {
      if (--open === 0) resolve();
      else next();
    }, reject);
    const next = () => {
      if (begun === requests) return;
      const client = clients[begun++ % clients.length];
      contender.sendText(
        client,
        'oABCD1234567890abcdefghijklm',
        '你好, this is a message of customer service',
        done,
      );
    };
    for (let i = 0; i < concurrency; i++) next();
  });
}

export function upload(contender, client, path) {
  return new Promise((resolve, reject) => contender.upload(client, path, settled(resolve, reject)));
}

/** An answer other than WeChat's ok spoils the measurement. */
function settled(resolve, reject) {
  return (error, data) => {
    if (error) reject(error);
    else if (isOk(data)) resolve();
    else reject(new Error(`Unexpected answer: ${Buffer.isBuffer(data) ? data : JSON.stringify(data)}`));
  };
}

/** Whoever does not parse answers hands over their bytes. */
function isOk(data) {
  return Buffer.isBuffer(data) ? data.includes(OK) : data?.errcode === 0;
}

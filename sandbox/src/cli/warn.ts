/** Tells whoever called the command something that does not end it. */
export function warn(text: string): void {
  process.stderr.write(`wechat-api-sandbox: warning: ${text}\n`);
}

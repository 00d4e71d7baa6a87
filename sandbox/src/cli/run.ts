import { SettingError } from '../base/setting-error.js';
import { readCommandLine } from './command-line.js';
import type { CommandLine } from './command-line.js';
import { CONFIG_FILE, readConfigFile, writeConfigFile } from './config-file.js';
import { readEnvironment } from './environment.js';
import { helpText } from './help.js';
import { ACCOUNT_OPTIONS } from './options.js';
import { start } from './start.js';
import type { Core } from './start.js';
import { settingsOf } from './texts.js';
import type { Texts } from './texts.js';
import { version } from './version.js';

/** Runs the command and returns its exit code: 2 for what was asked for wrongly, which one line on stderr tells. */
export async function run(args: string[], core: Core): Promise<number> {
  try {
    await follow(readCommandLine(args), core);
    return 0;
  } catch (error) {
    if (!(error instanceof SettingError)) throw error;
    process.stderr.write(`wechat-api-sandbox: ${error.message}\n`);
    return 2;
  }
}

/** Refuses what would be without effect, since each account of the file says otherwise. */
function checkHeeded(given: Texts, accounts: Texts[] | undefined): void {
  const name =
    accounts && ACCOUNT_OPTIONS.find((one) => given[one] && accounts.every((account) => account[one]));
  if (name)
    throw new SettingError(
      `${String(given[name]?.from)}: each account in ${CONFIG_FILE} has its own ${name}`,
    );
}

async function follow({ command, texts }: CommandLine, core: Core): Promise<void> {
  const say = (text: string) => void process.stdout.write(`${text}\n`);
  switch (command) {
    case 'help':
      say(helpText());
      return;
    case 'version':
      say(version());
      return;
    case 'init':
      settingsOf(texts);
      say(writeConfigFile(process.cwd(), texts));
      return;
    case 'start': {
      const config = readConfigFile(process.cwd());
      const given = { ...readEnvironment(process.env), ...texts };
      checkHeeded(given, config.accounts);
      const settings = settingsOf({ ...config.texts, ...given });
      await start(settings, config.accounts?.map(settingsOf), core);
    }
  }
}

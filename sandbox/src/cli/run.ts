import { SettingError } from '../base/setting-error.js';
import { readCommandLine } from './command-line.js';
import type { CommandLine } from './command-line.js';
import { readConfigFile, writeConfigFile } from './config-file.js';
import { readEnvironment } from './environment.js';
import { helpText } from './help.js';
import { start } from './start.js';
import type { Core } from './start.js';
import { settingsOf } from './texts.js';
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
      const settings = settingsOf({ ...config.texts, ...readEnvironment(process.env), ...texts });
      await start(settings, config.accounts?.map(settingsOf), core);
    }
  }
}

import { OPTION_NAMES } from './options.js';
import type { OptionName } from './options.js';
import type { Texts } from './texts.js';

/** The variable of an option. */
export function variableOf(name: OptionName): string {
  return `WECHAT_SANDBOX_${name.toUpperCase()}`;
}

/** What the environment asks for. An empty variable is none, as files for containers leave them. */
export function readEnvironment(env: NodeJS.ProcessEnv): Texts {
  const texts: Texts = {};
  for (const name of OPTION_NAMES) {
    const from = variableOf(name);
    const text = env[from];
    if (text !== undefined && text !== '') texts[name] = { text, from };
  }
  return texts;
}

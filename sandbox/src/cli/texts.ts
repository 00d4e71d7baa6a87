import { SettingError } from '../base/setting-error.js';
import { OPTIONS, OPTION_NAMES } from './options.js';
import type { OptionName, Settings } from './options.js';

/** The text of an option, and where it stands, which its error tells. */
export interface Text {
  text: string;
  from: string;
}

/** The texts of options. */
export type Texts = Partial<Record<OptionName, Text>>;

/** What the texts mean; a SettingError for the first that means nothing. */
export function settingsOf(texts: Texts): Settings {
  return Object.fromEntries(
    OPTION_NAMES.flatMap((name) => {
      const given = texts[name];
      return given ? [[name, read(name, given)]] : [];
    }),
  );
}

function read(name: OptionName, { text, from }: Text): unknown {
  try {
    return OPTIONS[name].read(text);
  } catch (error) {
    // The secret itself is nothing for a log.
    const shown = name === 'secret' ? 'the text' : JSON.stringify(text);
    throw new SettingError(`${from}: ${shown} ${(error as Error).message}`);
  }
}

/**
 * A setting that cannot be used: an option, a file, an address. Its message is one line for whoever set it, and the
 * command ends with it.
 */
export class SettingError extends Error {
  override readonly name = 'SettingError';
}

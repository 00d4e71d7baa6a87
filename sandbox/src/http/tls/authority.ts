import { X509Certificate, createPrivateKey } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { rootCertificates } from 'node:tls';
import { SettingError } from '../../base/setting-error.js';
import { WECHAT_HOSTS } from '../wechat-hosts.js';
import type { Certificate } from './certificate.js';

/** A certificate authority of the user's own; every sandbox of theirs has its certificate from it. */
export interface Authority {
  /** Its certificate, for programs that trust it besides others. */
  readonly certFile: string;
  /** Its certificate and those that Node.js trusts, for programs that take one file instead of their own. */
  readonly bundleFile: string;
  /** Makes a certificate for WeChat's hosts, for this machine and for the names given. */
  issue(names?: readonly string[]): Promise<Certificate>;
}

/** Where the user's authority is: in one place, so that it is trusted once, and without a space in its path. */
export function authorityFolder(env: NodeJS.ProcessEnv = process.env): string {
  return path.join(env.WECHAT_SANDBOX_HOME ?? path.join(homedir(), '.wechat-api-sandbox'), 'ca');
}

/** Opens the authority of a folder, and makes it at its first use. */
export async function openAuthority(folder: string): Promise<Authority> {
  // Loaded here, for they take a while and most sandboxes have no use for them.
  const { makeAuthority, makeServerCertificate } = await import('./certificates.js');
  const authority = read(folder) ?? keep(folder, await makeAuthority());
  const bundleFile = path.join(folder, 'bundle.pem');
  replace(bundleFile, [authority.cert, ...rootCertificates, ''].join('\n'));
  return {
    certFile: path.join(folder, 'ca.pem'),
    bundleFile,
    issue: (names = []) =>
      makeServerCertificate(authority, [...WECHAT_HOSTS, 'localhost', '127.0.0.1', '::1', ...names]),
  };
}

function read(folder: string): Certificate | undefined {
  let pair: Certificate;
  try {
    pair = {
      key: readFileSync(path.join(folder, 'ca-key.pem'), 'utf8'),
      cert: readFileSync(path.join(folder, 'ca.pem'), 'utf8'),
    };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw unusable(folder, `cannot be read (${String((error as NodeJS.ErrnoException).code)})`);
  }
  check(folder, pair);
  return pair;
}

function check(folder: string, { key, cert }: Certificate): void {
  let certificate: X509Certificate;
  try {
    certificate = new X509Certificate(cert);
    if (!certificate.checkPrivateKey(createPrivateKey(key))) throw new Error('another key');
  } catch {
    throw unusable(folder, 'is damaged');
  }
  if (Date.parse(certificate.validTo) < Date.now()) throw unusable(folder, 'has expired');
}

function unusable(folder: string, why: string): SettingError {
  return new SettingError(
    `The certificate authority in ${folder} ${why}: delete that folder, start again, and trust the new one`,
  );
}

/** The folder gets its name when it is complete, so that two sandboxes at their first start agree on one authority. */
function keep(folder: string, { key, cert }: Certificate): Certificate {
  try {
    mkdirSync(path.dirname(folder), { recursive: true, mode: 0o700 });
    const made = mkdtempSync(`${folder}-`);
    writeFileSync(path.join(made, 'ca-key.pem'), key, { mode: 0o600 });
    writeFileSync(path.join(made, 'ca.pem'), cert);
    try {
      renameSync(made, folder);
      return { key, cert };
    } catch (error) {
      rmSync(made, { recursive: true });
      const others = read(folder);
      if (!others) throw error;
      return others;
    }
  } catch (error) {
    if (error instanceof SettingError) throw error;
    throw unusable(folder, `cannot be made (${String((error as NodeJS.ErrnoException).code)})`);
  }
}

function replace(file: string, content: string): void {
  const temporary = `${file}.${process.pid}.tmp`;
  writeFileSync(temporary, content);
  renameSync(temporary, file);
}

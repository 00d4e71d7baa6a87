import type { Authority } from './authority.js';

/** One line each: how a program in this language is told to trust the authority. */
export function howToTrust({ certFile, bundleFile }: Pick<Authority, 'certFile' | 'bundleFile'>): string[] {
  const lines: [string, string][] = [
    ['Node.js', `export NODE_EXTRA_CA_CERTS=${certFile}`],
    ['Python', `export REQUESTS_CA_BUNDLE=${bundleFile} SSL_CERT_FILE=${bundleFile}`],
    ['Go', `export SSL_CERT_FILE=${bundleFile}`],
    ['PHP', `php -d curl.cainfo=${bundleFile} -d openssl.cafile=${bundleFile} app.php`],
    ['curl', `export CURL_CA_BUNDLE=${bundleFile}`],
    [
      'Java',
      `keytool -importcert -noprompt -alias wechat-sandbox -file ${certFile} -keystore trust.p12 -storepass changeit` +
        ' && java -Djavax.net.ssl.trustStore=trust.p12 -Djavax.net.ssl.trustStorePassword=changeit App',
    ],
  ];
  return lines.map(([language, line]) => `${language.padEnd(9)}${line}`);
}

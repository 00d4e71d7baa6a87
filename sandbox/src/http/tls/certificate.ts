/** The key and the certificate of a server, with that of its issuer, as PEM. */
export interface Certificate {
  key: string;
  cert: string;
}

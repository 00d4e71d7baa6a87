const DEVELOPERS = 'https://developers.weixin.qq.com';

/** A page of WeChat's documentation. */
export const page = (path: string) => `${DEVELOPERS}/doc/service/api/${path}.html`;

/** A thread of WeChat's community. */
export const community = (id: string) => `${DEVELOPERS}/community/develop/doc/${id}`;

/** A public issue that shows the answer. */
export const issue = (path: string) => `https://github.com/${path}`;

/** Someone has asked WeChat with made-up credentials. */
export const PROBES = 'probes without credentials, 2026-09-17';

/** What a test account and a verified account were answered, whole, with the content types. */
export const CAPTURES = 'whole captures, 2023-03 and 2023-04';

/** WeChat's table of return codes, which says no more than the code and its text. */
export const TABLE = `${DEVELOPERS}/doc/service/guide/dev/basic/error_code.html`;

/** The table of return codes, of an endpoint for which nobody has shown the answer. */
export const INFERRED = 'inferred';

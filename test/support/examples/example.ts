/** An example of a method, as docs/api shows it. */
export interface Example {
  name: string;
  code: string;
}

/** With what an example leaves out: the body of a callback, and fields. */
export function whole(code: string): string {
  return code.replaceAll('=> { /* … */ }', '=> {}').replaceAll('/* … */', '...left');
}

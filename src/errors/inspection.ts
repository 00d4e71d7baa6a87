/** Makes `util.inspect` and `console.log` show an object without the value of one field. */
export function hideFromInspection(prototype: object, field: string): void {
  Object.defineProperty(prototype, Symbol.for('nodejs.util.inspect.custom'), {
    value(
      this: object,
      _depth: number,
      options: object,
      inspect: (value: unknown, options: object) => string,
    ) {
      const name = this.constructor.name;
      return `${name} ${inspect({ ...this, [field]: '[redacted]' }, options)}`;
    },
  });
}

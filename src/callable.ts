type Constructor = abstract new (...args: never[]) => object;

/**
 * Class decorator: the class can also be called as constructor functions of old can, `API.call(this, …)` in an
 * ES5 subclass and `AccessToken(…)` without `new`.
 */
export function callable<C extends Constructor>(target: C): C {
  const construct = (args: unknown[]): object => Reflect.construct(target, args) as object;
  const twin: C = new Proxy(target, {
    // Without this V8 looks up the prototype anew for every object.
    construct(_target, args: unknown[], newTarget: NewableFunction) {
      return Reflect.construct(target, args, newTarget === twin ? target : newTarget) as object;
    },
    apply(_target, self: unknown, args: unknown[]) {
      if (!(self instanceof target)) return construct(args);
      return Object.defineProperties(self, Object.getOwnPropertyDescriptors(construct(args)));
    },
  });
  Object.defineProperty(target.prototype, 'constructor', { value: twin, writable: true, configurable: true });
  return twin;
}

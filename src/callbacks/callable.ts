type Constructor = abstract new (...args: never[]) => object;

/**
 * Class decorator: the class can also be called as constructor functions of old can, `API.call(this, …)` in an
 * ES5 subclass and `AccessToken(…)` without `new`.
 */
export function callable<C extends Constructor>(target: C): C {
  const twin: C = new Proxy(target, {
    // Without this V8 looks up the prototype anew for every object.
    construct(_target, args: unknown[], newTarget: NewableFunction) {
      return Reflect.construct(target, args, newTarget === twin ? target : newTarget) as object;
    },
    apply(_target, self: unknown, args: unknown[]) {
      if (!inherits(self, target)) return Reflect.construct(target, args) as object;
      // Made with the prototype of `self`, so that the constructor finds what the subclass overrides.
      const heir = Object.assign(
        function () {
          /* never run */
        },
        { prototype: Object.getPrototypeOf(self) as object },
      );
      const made = Reflect.construct(target, args, heir) as object;
      return Object.defineProperties(self, Object.getOwnPropertyDescriptors(made));
    },
  });
  Object.defineProperty(target.prototype, 'constructor', { value: twin, writable: true, configurable: true });
  return twin;
}

/** Whether an object has the methods of a class: by its prototype, or copied, as `util._extend` does. */
function inherits(self: unknown, { prototype }: Constructor): self is object {
  if (typeof self !== 'object' || self === null) return false;
  const methods = prototype as Record<string, unknown>;
  const isCopied = (name: string) => (self as Record<string, unknown>)[name] === methods[name];
  return Object.prototype.isPrototypeOf.call(methods, self) || Object.keys(methods).some(isCopied);
}

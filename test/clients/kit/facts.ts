/** What a story knows: of the sandbox from the start, of answers as it goes on. */
export type Facts = Readonly<Record<string, unknown>>;

/** A fact was asked for that no earlier step has found. */
export class UnknownFact extends Error {}

/** A memory: the facts as steps see them, and how one is added. */
export function memory(first: Record<string, unknown>) {
  const known = new Map(Object.entries(first));
  const facts = new Proxy<Facts>(
    {},
    {
      get(_, name: string) {
        if (!known.has(name)) throw new UnknownFact(`no earlier step has found ${name}`);
        return known.get(name);
      },
    },
  );
  return { facts, learn: (name: string, value: unknown) => known.set(name, value) };
}

/** What stands at a place such as `tag.id` or `list.0.openid` of an answer. */
export function at(answer: unknown, place: string): unknown {
  let value = answer;
  for (const name of place.split('.')) value = (value as Record<string, unknown> | null | undefined)?.[name];
  return value;
}

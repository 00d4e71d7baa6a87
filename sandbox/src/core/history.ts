/** Adds to a list that is kept bounded: the oldest go. */
export function remember<Item>(history: Item[], item: Item, most = 10_000): Item {
  history.push(item);
  // In one go for many, since moving a long list for each would cost more than all else.
  if (history.length >= most * 1.1) history.splice(0, history.length - most);
  return item;
}

/** Adds to a map that is kept bounded: the oldest go. */
export function rememberAs<Item>(history: Map<string, Item>, key: string, item: Item, most = 10_000): Item {
  history.set(key, item);
  for (const oldest of history.keys()) {
    if (history.size <= most) break;
    history.delete(oldest);
  }
  return item;
}

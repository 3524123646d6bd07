/**
 * A function that finds something out about an object once, and forgets it with the object. For what every answer needs
 * and what takes longer to find out than all the rest of an answer.
 */
export function remembered<Key extends object, Value>(find: (key: Key) => Value): (key: Key) => Value {
  const known = new WeakMap<Key, { value: Value }>()
  return (key) => {
    const before = known.get(key)
    if (before) return before.value
    const value = find(key)
    known.set(key, { value })
    return value
  }
}

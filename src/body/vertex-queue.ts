/** Vertices that wait, the one of the least key first: `pushVertex` and `popVertex`. */
export type VertexQueue = {
  /** One for each vertex; whoever changes one pushes the vertex. */
  readonly keys: Float64Array;
  readonly heap: Uint16Array;
  /** Where in the heap each vertex is, or -1. */
  readonly placeOf: Int32Array;
  size: number;
};

/**
 * A binary heap in which a vertex waits at most once (Sedgewick and Wayne, *Algorithms*, 2011, §2.4).
 *
 * What works on it are functions of the module, not of each queue: an engine makes one fast code of
 * them, however many queues there are.
 */
export function makeVertexQueue(keys: Float64Array): VertexQueue {
  return {
    keys,
    heap: new Uint16Array(keys.length),
    placeOf: new Int32Array(keys.length).fill(-1),
    size: 0,
  };
}

/** Puts a vertex in, or to its new place after its key went down. */
export function pushVertex(queue: VertexQueue, vertex: number): void {
  const { keys, heap, placeOf } = queue;
  let place = placeOf[vertex]!;
  if (place < 0) place = queue.size++;
  const key = keys[vertex]!;
  while (place > 0) {
    const above = (place - 1) >> 1;
    const parent = heap[above]!;
    if (keys[parent]! <= key) break;
    heap[place] = parent;
    placeOf[parent] = place;
    place = above;
  }
  heap[place] = vertex;
  placeOf[vertex] = place;
}

/** Takes out the vertex of the least key, or -1 if none waits. */
export function popVertex(queue: VertexQueue): number {
  if (queue.size === 0) return -1;
  const { keys, heap, placeOf } = queue;
  const first = heap[0]!;
  placeOf[first] = -1;
  const size = --queue.size;
  if (size === 0) return first;
  const vertex = heap[size]!;
  const key = keys[vertex]!;
  let place = 0;
  for (;;) {
    let below = 2 * place + 1;
    if (below >= size) break;
    let child = heap[below]!;
    let least = keys[child]!;
    if (below + 1 < size) {
      const other = heap[below + 1]!;
      const otherKey = keys[other]!;
      if (otherKey < least) {
        below++;
        child = other;
        least = otherKey;
      }
    }
    if (least >= key) break;
    heap[place] = child;
    placeOf[child] = place;
    place = below;
  }
  heap[place] = vertex;
  placeOf[vertex] = place;
  return first;
}

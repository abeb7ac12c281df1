/** Vertices that wait, the one of the least key first. */
export type VertexQueue = {
  /** Puts a vertex in, or to its new place after its key went down. */
  readonly push: (vertex: number) => void;
  /** Takes out the vertex of the least key, or -1 if none waits. */
  readonly pop: () => number;
};

/**
 * A binary heap in which a vertex waits at most once (Sedgewick and Wayne, *Algorithms*, 2011, §2.4).
 *
 * @param keys - one for each vertex; whoever changes one pushes the vertex
 */
export function makeVertexQueue(keys: Float64Array): VertexQueue {
  const heap = new Uint32Array(keys.length);
  const placeOf = new Int32Array(keys.length).fill(-1);
  let size = 0;

  function put(vertex: number, place: number): void {
    heap[place] = vertex;
    placeOf[vertex] = place;
  }

  return {
    push(vertex) {
      let place = placeOf[vertex]!;
      if (place < 0) place = size++;
      const key = keys[vertex]!;
      while (place > 0) {
        const parent = (place - 1) >> 1;
        if (keys[heap[parent]!]! <= key) break;
        put(heap[parent]!, place);
        place = parent;
      }
      put(vertex, place);
    },
    pop() {
      if (size === 0) return -1;
      const first = heap[0]!;
      placeOf[first] = -1;
      const last = heap[--size]!;
      if (size === 0) return first;
      const key = keys[last]!;
      let place = 0;
      for (;;) {
        let child = 2 * place + 1;
        if (child >= size) break;
        if (child + 1 < size && keys[heap[child + 1]!]! < keys[heap[child]!]!) child++;
        if (keys[heap[child]!]! >= key) break;
        put(heap[child]!, place);
        place = child;
      }
      put(last, place);
      return first;
    },
  };
}

/** A binary heap by time: the earliest is always on top. */
import type { Timestamp } from '@sapa/protocol';

export interface Heap<Item> {
  peek(): Item | undefined;
  push(item: Item): void;
  pop(): void;
}

export function createHeap<Item extends { readonly dueAt: Timestamp }>(): Heap<Item> {
  const items: Item[] = [];
  const at = (index: number) => items[index] as Item;
  const swap = (a: number, b: number) => {
    [items[a], items[b]] = [at(b), at(a)];
  };
  return {
    peek: () => items[0],
    push(item) {
      let index = items.push(item) - 1;
      for (let parent = (index - 1) >> 1; index > 0 && at(parent).dueAt > at(index).dueAt; parent = (index - 1) >> 1) {
        swap(index, parent);
        index = parent;
      }
    },
    pop() {
      const last = items.pop();
      if (!last || items.length === 0) return;
      items[0] = last;
      for (let index = 0; ; ) {
        let least = index;
        for (const child of [2 * index + 1, 2 * index + 2]) {
          if (child < items.length && at(child).dueAt < at(least).dueAt) least = child;
        }
        if (least === index) return;
        swap(index, least);
        index = least;
      }
    },
  };
}

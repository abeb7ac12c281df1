import { pickAmongAll } from "@/body/pick-among-all";
import { makePicker, type Picker } from "@/body/picker";
import type { Skin } from "@/body/skin";

/** A picker that works at once, and fast once there was time to sort its triangles. */
export type LazyPicker = Picker & {
  /** Sorts the triangles, which takes a while the first time: best while nobody waits. */
  readonly prepare: () => void;
};

/** Puts off the work of `makePicker`: until it is done, picks look at every triangle. */
export function makeLazyPicker(skin: Skin): LazyPicker {
  let sorted: Picker | undefined;
  let positions = skin.positions;
  const shaped = (): Skin => ({ ...skin, positions });
  const picker = () => (sorted ??= makePicker(shaped()));
  return {
    prepare: () => void picker(),
    pick: (origin, direction) =>
      sorted ? sorted.pick(origin, direction) : pickAmongAll(shaped(), origin, direction),
    nearest: (point) => picker().nearest(point),
    refit(changed) {
      positions = changed;
      sorted?.refit(changed);
    },
  };
}

import { pickAmongAll } from "@/body/pick-among-all";
import type { Picker } from "@/body/picker";
import type { Skin } from "@/body/skin";
import type { Work } from "@/lib/work";

/** A picker that works at once, and fast once there was time to sort its triangles. */
export type LazyPicker = Pick<Picker, "pick" | "refit"> & {
  /**
   * Fetches what sorts the triangles, and sorts them: once, however often this is called. Rejects where
   * that cannot be fetched.
   *
   * @param run - does work in slices, between which other things are done
   */
  readonly prepare: (run: <Value>(work: Work<Value>) => Promise<Value>) => Promise<Picker>;
};

/** Puts off the work of `makePicker`: until it is done, picks look at every triangle. */
export function makeLazyPicker(skin: Skin): LazyPicker {
  let preparing: Promise<Picker> | undefined;
  let sorted: Picker | undefined;
  let positions = skin.positions;
  const shaped = (): Skin => ({ ...skin, positions });

  return {
    prepare(run) {
      preparing ??= import("@/body/picker").then(async ({ pickerSlices }) => {
        const from = positions;
        const made = await run(pickerSlices(shaped()));
        if (positions !== from) made.refit(positions); // the shape has changed between two slices
        return (sorted = made);
      });
      preparing.catch(() => (preparing = undefined)); // so that the next wish tries again
      return preparing;
    },
    pick: (origin, direction) =>
      sorted ? sorted.pick(origin, direction) : pickAmongAll(shaped(), origin, direction),
    refit(changed) {
      positions = changed;
      sorted?.refit(changed);
    },
  };
}

import { makePicker, type Picker } from "@/body/picker";
import type { Skin } from "@/body/skin";

/** A picker that sorts its triangles when first needed, or when there is time for it before. */
export type LazyPicker = Picker & { readonly prepare: () => void };

/** Puts off the work of `makePicker`, so that the figure can be drawn before it is done. */
export function makeLazyPicker(skin: Skin): LazyPicker {
  let picker: Picker | undefined;
  const ready = () => (picker ??= makePicker(skin));
  return {
    prepare: () => void ready(),
    pick: (origin, direction) => ready().pick(origin, direction),
    nearest: (point) => ready().nearest(point),
    refit: (positions) => ready().refit(positions),
  };
}

import fc from "fast-check";

import {
  neutralShape,
  opposedSliders,
  type Shape,
  shapePresets,
  shapeSliders,
  sliderLimit,
} from "@/domain/shape";

/** Any shape that can be chosen. */
export const arbitraryShape: fc.Arbitrary<Shape> = fc
  .tuple(
    fc.constantFrom(...shapePresets),
    fc.array(fc.nat(160), { minLength: shapeSliders.length, maxLength: shapeSliders.length }),
    fc.array(fc.boolean(), { minLength: opposedSliders.length, maxLength: opposedSliders.length }),
  )
  .map(([preset, percents, isFirst]) => {
    const shape = { ...neutralShape, preset };
    shapeSliders.forEach((slider, i) => {
      shape[slider] = Math.min(percents[i]!, sliderLimit(preset, slider));
    });
    opposedSliders.forEach(([one, other], i) => {
      shape[isFirst[i] ? one : other] = 0;
    });
    return shape;
  });

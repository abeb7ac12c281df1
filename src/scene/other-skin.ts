import type { BufferGeometry } from "three";

import { type PosedFigure, splitMesh } from "@/body/posed-figure";
import { splitGeometry, wholeGeometry } from "@/scene/skin-geometry";
import { showsInQuads } from "@/scene/skin-material";

/** The figure's skin for a picture beside the one on the screen. */
export type OtherSkin = {
  /** As the skin is to be drawn now: whole as long as nothing is shown on it. Kept as long as it fits. */
  readonly geometry: () => BufferGeometry;
  /** Frees what it holds on the graphics card. */
  readonly dispose: () => void;
};

/** A skin of its own, for three draws no mesh in two scenes. */
export function makeOtherSkin(posed: PosedFigure): OtherSkin {
  let made: {
    skin: PosedFigure["skin"];
    mesh: PosedFigure["mesh"];
    isSplit: boolean;
    geometry: BufferGeometry;
  } | null = null;
  const dispose = () => {
    made?.geometry.dispose();
    made = null;
  };
  return {
    geometry() {
      const { skin } = posed;
      const isSplit = posed.mesh?.isFiner === true || showsInQuads();
      const mesh = isSplit ? splitMesh(posed) : null;
      if (made?.skin !== skin || made.isSplit !== isSplit || made.mesh !== mesh) {
        dispose();
        const geometry = mesh ? splitGeometry(mesh) : wholeGeometry(posed);
        made = { skin, mesh, isSplit, geometry };
      }
      return made.geometry;
    },
    dispose,
  };
}

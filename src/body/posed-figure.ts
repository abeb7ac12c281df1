import { type DrawingMesh, makeDrawingMesh, shapeDrawingMesh } from "@/body/drawing-mesh";
import type { Figure } from "@/body/figure";
import { type LazyPicker, makeLazyPicker } from "@/body/lazy-picker";
import type { Skin } from "@/body/skin";
import { neutralShape, type Shape } from "@/domain/shape";

/**
 * The one figure of the app as it is shaped now, with all that follows its shape: what is picked,
 * where markers lie, what is drawn. `poseFigure` and `refineFigure` change it in place, for a copy
 * of every array at each move of a slider would be felt.
 */
export type PosedFigure = {
  readonly figure: Figure;
  readonly picker: LazyPicker;
  shape: Shape;
  /** Another object after each change, so that what was placed on it is placed again. */
  skin: Skin;
  /** One unit normal per vertex, 3 · V. */
  normals: Float32Array;
  mesh: DrawingMesh;
};

/** A figure in its neutral shape, drawn by its own triangles. */
export function makePosedFigure(figure: Figure): PosedFigure {
  const mesh = makeDrawingMesh(figure, false);
  return {
    figure,
    picker: makeLazyPicker(figure),
    shape: neutralShape,
    skin: figure,
    normals: mesh.undivided.normals.slice(), // of the coarse mesh they are the figure's own
    mesh,
  };
}

/** Draws the figure from now on by a finer mesh, without corners in its outline. */
export function refineFigure(posed: PosedFigure): void {
  if (posed.mesh.isFiner) return;
  const mesh = makeDrawingMesh(posed.figure, true);
  if (posed.skin !== posed.figure) shapeDrawingMesh(mesh, posed.figure, posed.skin.positions);
  posed.mesh = mesh;
}

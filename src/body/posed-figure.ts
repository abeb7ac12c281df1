import { type DrawingMesh, drawingMeshSlices, shapeDrawingMesh } from "@/body/drawing-mesh";
import type { Figure } from "@/body/figure";
import { type LazyPicker, makeLazyPicker } from "@/body/lazy-picker";
import type { Skin } from "@/body/skin";
import { vertexNormals } from "@/body/vertex-normals";
import { finish, type Work } from "@/lib/work";
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
  /** The skin split into quads, once something is shown in them; until then it is drawn as it is. */
  mesh: DrawingMesh | null;
};

/** A figure in its neutral shape, drawn by its own triangles. */
export function makePosedFigure(figure: Figure): PosedFigure {
  return {
    figure,
    picker: makeLazyPicker(figure),
    shape: neutralShape,
    skin: figure,
    normals: vertexNormals(figure),
    mesh: null,
  };
}

/** The mesh in whose quads regions and extents are shown: made when first asked for. */
export function splitMesh(posed: PosedFigure): DrawingMesh {
  return posed.mesh ?? finish(splitMeshSlices(posed));
}

/** The same, in slices. */
export function* splitMeshSlices(posed: PosedFigure): Work<DrawingMesh> {
  const mesh = posed.mesh ?? (yield* shapedMesh(posed, false));
  return (posed.mesh ??= mesh);
}

/**
 * Draws the figure by a finer mesh, without corners in its outline, when all slices are done.
 */
export function* refineFigureSlices(posed: PosedFigure): Work<void> {
  if (!posed.mesh?.isFiner) posed.mesh = yield* shapedMesh(posed, true);
}

function* shapedMesh(posed: PosedFigure, isFiner: boolean): Work<DrawingMesh> {
  const { figure } = posed;
  const mesh = yield* drawingMeshSlices(figure, isFiner);
  // In the shape of now: it may have changed between two slices.
  if (posed.skin !== figure) shapeDrawingMesh(mesh, figure, posed.skin.positions);
  return mesh;
}

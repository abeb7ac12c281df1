import { shapeDrawingMesh } from "@/body/drawing-mesh";
import type { FigureShapes } from "@/body/figure-shapes";
import { loadShapes } from "@/body/load-shapes";
import type { PosedFigure } from "@/body/posed-figure";
import { shapedPositions } from "@/body/shaped-skin";
import { vertexNormals } from "@/body/vertex-normals";
import type { Shape } from "@/domain/shape";

/** Brings a figure into another shape. */
export function poseFigure(posed: PosedFigure, shapes: FigureShapes, shape: Shape): void {
  const { figure, picker, mesh } = posed;
  const positions = shapedPositions(figure, shapes, shape);
  posed.shape = shape;
  posed.skin = { model: figure.model, triangles: figure.triangles, positions };
  posed.normals = vertexNormals(posed.skin);
  picker.refit(positions);
  if (mesh) shapeDrawingMesh(mesh, figure, positions);
}

const loading = new WeakMap<PosedFigure, Promise<FigureShapes | null>>();

/** The shapes of a figure, fetched once; `null` where they cannot be had now. */
export function shapesOf(posed: PosedFigure): Promise<FigureShapes | null> {
  let shapes = loading.get(posed);
  if (!shapes) {
    shapes = loadShapes(posed.figure).catch(() => {
      loading.delete(posed); // so that the next wish tries again
      return null;
    });
    loading.set(posed, shapes);
  }
  return shapes;
}

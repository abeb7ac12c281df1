import type { Shape } from "@/domain/shape";
import type { Theme } from "@/scene/skin-material";

/** One picture of a sheet. */
export type SheetCell = {
  readonly shape: Shape;
  /** Turn of the eye about the upright axis, in radians, as in `azimuthOf`. */
  readonly azimuth: number;
  /** How far the eye stands above the place it looks at, in radians. */
  readonly lift: number;
  /** What is in the middle: a place in metres, its height as a share of the body's own; or the hand. */
  readonly middle: readonly [x: number, shareOfHeight: number, z: number] | "left hand";
  /** How much of the body is seen from top to bottom, in metres. */
  readonly height: number;
  /** Written below. */
  readonly label: string;
};

/** Many pictures on one. */
export type Sheet = {
  readonly cells: readonly SheetCell[];
  readonly columns: number;
  /** Of one cell, in pixels. */
  readonly width: number;
  readonly height: number;
  readonly theme: Theme;
  /** Of JPEG, 0 … 1. */
  readonly sharpness: number;
  /** The mesh that is drawn where the device allows, or the figure's own. */
  readonly isFiner: boolean;
};

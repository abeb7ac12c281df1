import { useThree } from "@react-three/fiber";
import { CameraControls, CameraControlsImpl } from "@react-three/drei/core/CameraControls";
import { memo, type Ref, useImperativeHandle, useLayoutEffect, useRef } from "react";
import { Box3, Vector3 } from "three";

import type { Point } from "@/body/skin";
import { SLOPE } from "@/scene/field-of-view";
import { azimuthOf, type KeyView } from "@/scene/views";
import { COVERED, freeAbove, wholeFrame } from "@/scene/whole-frame";
import { useMediaQuery } from "@/ui/use-media-query";

const { ACTION } = CameraControlsImpl;

/** How near the eye comes to a place it is flown to, in metres. */
const CLOSE = 1.1;
/** The angles from straight above at which one looks from above and from below, in radians. */
const HIGH = 0.4;
const LOW = 2.7;
/** Skin that is turned farther from the eye than this, as a cosine, is not well in sight. */
const LEAST_FACING = 0.3;
/** Of the distance from which the whole figure is seen: nearer than this, only a part is. */
const NEAR = 0.8;
const ZOOM_STEP = 1.5;
const TURN_STEP = Math.PI / 12;
/** The eye's target stays in the box that the figure fills, so that it cannot get lost. */
const BOUNDARY = new Box3(new Vector3(-0.55, 0, -0.35), new Vector3(0.55, 1.75, 0.35));

/** What buttons and keys may do with the camera. */
export type FigureView = {
  readonly lookFrom: (view: KeyView) => void;
  readonly turn: (stepsLeft: number, stepsUp: number) => void;
  /** Positive is nearer. */
  readonly zoom: (steps: number) => void;
  readonly reset: () => void;
  /**
   * Brings a place to the middle, seen from a direction and a distance in metres; from farther where so many
   * metres to either side of it would not be seen else.
   */
  readonly flyTo: (point: Point, from: Point, distance?: number, halfWidth?: number) => void;
  /** Lifts the picture so that a place stays in sight above so many covered CSS pixels. */
  readonly keepAbove: (point: Point | null, coveredHeight: number) => void;
  /** Shows the whole figure above so many covered CSS pixels. */
  readonly fitAbove: (coveredHeight: number) => void;
  /** Turns the figure, and moves it if it is near, only if a place is not well in sight. */
  readonly reveal: (point: Point, normal: Point) => void;
  /** Where a place is in the picture, CSS pixels from its top left corner. */
  readonly onScreen: (point: Point) => { readonly x: number; readonly y: number };
  /** The directions in space, unit length, that go right and up in the picture. */
  readonly axes: () => { readonly right: Point; readonly up: Point };
  /**
   * From where one looks once a turn under way is done: turn about the upright axis, angle from
   * straight above, both in radians; and how large the figure is, 1 where the whole is shown.
   */
  readonly standpoint: () => {
    readonly azimuth: number;
    readonly polar: number;
    readonly size: number;
  };
  /** Calls back with each picture in which the camera has moved, until what is returned is called. */
  readonly onMoved: (listener: () => void) => () => void;
};

type CameraRigProps = {
  readonly viewRef: Ref<FigureView>;
  /** How far the figure reaches to either side, in metres. */
  readonly reach: number;
  /** How tall the figure is, in metres. */
  readonly height: number;
  /** How much of the picture what is said above the buttons covers, in CSS pixels. */
  readonly saidBelow: number;
  /** Whether something is said above the figure. */
  readonly hasHint: boolean;
  /** Whether one finger or the mouse turns the figure; else it is left to paint. */
  readonly isTurnable: boolean;
};

/**
 * Turning, zooming and panning by mouse, touch and pen, and the same for buttons and keys. A tap that
 * marks a spot changes nothing of it, and does not wait for it.
 */
export const CameraRig = memo(function CameraRig(props: CameraRigProps) {
  const { viewRef, reach, height, saidBelow, hasHint, isTurnable } = props;
  const controls = useRef<CameraControlsImpl>(null);
  const size = useThree((state) => state.size);
  const camera = useThree((state) => state.camera);
  const invalidate = useThree((state) => state.invalidate);
  const isSmooth = !useMediaQuery("(prefers-reduced-motion: reduce)");

  const slopeUp = SLOPE;
  const slopeAcross = slopeUp * (size.width / Math.max(size.height, 1));
  const frame = wholeFrame(reach, height, size, hasHint, saidBelow);
  const { distance: wholeDistance, middle, bodyHeight, bodyMiddle } = frame;

  useLayoutEffect(() => {
    const current = controls.current;
    if (!current) return;
    current.minDistance = 0.28;
    current.maxDistance = 12;
    current.minPolarAngle = 0.12;
    current.maxPolarAngle = 3;
    current.smoothTime = 0.16;
    current.draggingSmoothTime = 0.05;
    current.dollyToCursor = true;
    current.mouseButtons.right = ACTION.TRUCK;
    current.mouseButtons.middle = ACTION.TRUCK;
    current.touches.three = ACTION.NONE;
    current.setBoundary(BOUNDARY);
  }, []);

  useLayoutEffect(() => {
    const current = controls.current;
    if (!current) return;
    current.mouseButtons.left = isTurnable ? ACTION.ROTATE : ACTION.NONE;
    current.touches.one = isTurnable ? ACTION.TOUCH_ROTATE : ACTION.NONE;
    current.touches.two = isTurnable ? ACTION.TOUCH_DOLLY_TRUCK : ACTION.TOUCH_DOLLY_ROTATE;
  }, [isTurnable]);

  // The first look shows the whole figure; when the canvas or the body changes later, the person's view is
  // kept in proportion. What is said below the figure changes nothing for who looks at a part of it.
  const framed = useRef({ distance: 0, middle: 0, saidBelow: 0 });
  useLayoutEffect(() => {
    const current = controls.current;
    if (!current) return;
    const before = framed.current;
    if (before.distance === 0) {
      void current.setLookAt(0, middle, wholeDistance, 0, middle, 0, false);
    } else if (before.saidBelow === saidBelow || current.distance > NEAR * before.distance) {
      const { x, y, z } = current.getTarget(new Vector3());
      void current.moveTo(x, y + middle - before.middle, z, false);
      void current.dollyTo((current.distance * wholeDistance) / before.distance, false);
    }
    framed.current = { distance: wholeDistance, middle, saidBelow };
  }, [middle, wholeDistance, saidBelow]);

  useImperativeHandle(viewRef, (): FigureView => {
    const run = (act: (current: CameraControlsImpl) => unknown) => {
      if (!controls.current) return;
      act(controls.current);
      invalidate(); // the controls ask for a picture themselves only where they glide
    };
    const level = Math.PI / 2;
    const azimuthNear = (wanted: number, now: number) =>
      wanted + 2 * Math.PI * Math.round((now - wanted) / (2 * Math.PI));
    const flyTo: FigureView["flyTo"] = ([x, y, z], [nx, ny, nz], from = CLOSE, halfWidth = 0) =>
      run((c) => {
        const distance = Math.max(from, halfWidth / slopeAcross);
        const flat = Math.hypot(nx, nz) || 1;
        const lift = Math.max(-0.9, Math.min(0.9, ny / Math.hypot(nx, ny, nz)));
        const across = Math.sqrt(1 - lift * lift) / flat;
        void c.setLookAt(
          x + distance * nx * across,
          y + distance * lift,
          z + distance * nz * across,
          x,
          y,
          z,
          isSmooth,
        );
      });
    const onScreen: FigureView["onScreen"] = (point) => {
      camera.updateMatrixWorld();
      const at = new Vector3(...point).project(camera);
      return { x: ((at.x + 1) / 2) * size.width, y: ((1 - at.y) / 2) * size.height };
    };
    return {
      lookFrom: (view) =>
        run((c) =>
          view === "above" || view === "below"
            ? c.rotateTo(azimuthNear(0, c.azimuthAngle), view === "above" ? HIGH : LOW, isSmooth)
            : c.rotateTo(azimuthNear(azimuthOf[view], c.azimuthAngle), level, isSmooth),
        ),
      turn: (left, up) => run((c) => c.rotate(-left * TURN_STEP, -up * TURN_STEP, isSmooth)),
      zoom: (steps) => run((c) => c.dollyTo(c.distance / ZOOM_STEP ** steps, isSmooth)),
      reset: () =>
        run((c) => {
          void c.setFocalOffset(0, 0, 0, isSmooth);
          void c.rotateTo(azimuthNear(0, c.azimuthAngle), level, isSmooth);
          void c.moveTo(0, middle, 0, isSmooth);
          void c.dollyTo(wholeDistance, isSmooth);
        }),
      flyTo,
      onScreen,
      reveal: (point, normal) =>
        run((c) => {
          const { x, y } = onScreen(point);
          const toEye = camera
            .getWorldPosition(new Vector3())
            .sub(new Vector3(...point))
            .normalize();
          const isFacing = toEye.dot(new Vector3(...normal)) > LEAST_FACING;
          const isIn = isWithin(x, size.width) && isWithin(y, size.height);
          if (isFacing && isIn) return;
          if (!isIn || c.distance < NEAR * wholeDistance) {
            flyTo(point, normal, c.distance);
            return;
          }
          const azimuth = azimuthNear(Math.atan2(normal[0], normal[2]), c.azimuthAngle);
          const polar = Math.acos(Math.max(-1, Math.min(1, normal[1])));
          void c.rotateTo(azimuth, Math.max(HIGH, Math.min(LOW, polar)), isSmooth);
        }),
      axes: () => {
        const right = new Vector3().setFromMatrixColumn(camera.matrixWorld, 0);
        const up = new Vector3().setFromMatrixColumn(camera.matrixWorld, 1);
        return { right: [right.x, right.y, right.z], up: [up.x, up.y, up.z] };
      },
      standpoint: () => {
        const eye = new Vector3();
        const target = new Vector3();
        controls.current?.getPosition(eye, true);
        controls.current?.getTarget(target, true);
        const { x, y, z } = eye.sub(target);
        const distance = Math.hypot(x, y, z) || wholeDistance;
        return {
          azimuth: Math.atan2(x, z),
          polar: Math.acos(y / distance),
          size: wholeDistance / distance,
        };
      },
      onMoved: (listener) => {
        const current = controls.current;
        current?.addEventListener("update", listener);
        return () => current?.removeEventListener("update", listener);
      },
      fitAbove: (coveredHeight) =>
        run((c) => {
          const covered = Math.max(coveredHeight, COVERED.below);
          const above = Math.max(0.25, 1 - (covered + freeAbove(hasHint)) / size.height);
          const distance = Math.max(wholeDistance, bodyHeight / above / 2 / slopeUp);
          const shift = (covered * slopeUp * distance) / size.height;
          void c.moveTo(0, bodyMiddle, 0, isSmooth);
          void c.dollyTo(distance, isSmooth);
          void c.setFocalOffset(0, shift, 0, isSmooth);
        }),
      keepAbove: (point, coveredHeight) =>
        run((c) => {
          const offset = c.getFocalOffset(new Vector3());
          const metresPerPixel = (2 * c.distance * slopeUp) / size.height;
          let shift = 0;
          if (point && coveredHeight > 0) {
            const onScreen = new Vector3(...point).project(camera);
            const y = ((1 - onScreen.y) / 2) * size.height + offset.y / metresPerPixel;
            shift = Math.max(0, y - (size.height - coveredHeight - 56)) * metresPerPixel;
          }
          if (Math.abs(offset.y - shift) > 1e-4) void c.setFocalOffset(0, shift, 0, isSmooth);
        }),
    };
  }, [
    bodyMiddle,
    camera,
    hasHint,
    invalidate,
    isSmooth,
    middle,
    size,
    slopeAcross,
    slopeUp,
    wholeDistance,
    bodyHeight,
  ]);

  return <CameraControls ref={controls} makeDefault />;
});

/** Whether a place in the picture keeps a tenth of it from its border. */
function isWithin(place: number, whole: number): boolean {
  return place > 0.1 * whole && place < 0.9 * whole;
}

import { useFrame, useThree } from "@react-three/fiber";
import {
  lazy,
  type ReactNode,
  type Ref,
  Suspense,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { Vector3 } from "three";

import type { PlacedSpot } from "@/body/place-spots";
import type { PosedFigure } from "@/body/posed-figure";
import type { Anchor } from "@/domain/anchor";
import type { Stroke } from "@/domain/extent";
import type { Referral } from "@/domain/referral";
import type { RegionId } from "@/domain/region";
import type { Quality, SpotId } from "@/domain/spot";
import type { BrushTip } from "@/scene/brush";
import { CameraRig, type FigureView } from "@/scene/camera-rig";
import { FigureMesh } from "@/scene/figure-mesh";
import { GroundShadow } from "@/scene/ground-shadow";
import { markerAt } from "@/scene/marker-at";
import type { MarkerFaces, MarkerSigns } from "@/scene/marker-signs";
import { Markers } from "@/scene/markers";
import { showOnSkin, type Theme } from "@/scene/skin-material";
import type { OverlayKind } from "@/scene/overlay/overlay-kind";
import { hasExtents } from "@/scene/has-extents";
import type { LitRegion } from "@/scene/show-regions";
import { SideLetters } from "@/scene/side-letters";
import { SpreadDrag } from "@/scene/spread-drag";
import { useCleanTap } from "@/scene/use-clean-tap";
import { useHover } from "@/scene/use-hover";

const Brush = lazy(async () => ({ default: (await import("@/scene/brush")).Brush }));
const OverlayLayer = lazy(async () => ({
  default: (await import("@/scene/overlay/overlay-layer")).OverlayLayer,
}));

/** After the first picture, in milliseconds. */
const SETTLE_MS = 60;
const ReferralArcs = lazy(async () => ({
  default: (await import("@/scene/referral-arcs")).ReferralArcs,
}));

export type FigureSceneProps = {
  readonly canvas: HTMLCanvasElement;
  readonly posed: PosedFigure;
  /** Grows with each change of what is drawn of the figure. */
  readonly version: number;
  readonly spots: readonly PlacedSpot[];
  /** Offered, not part of the map; a tap on one is a tap on a marker. */
  readonly ghosts: readonly PlacedSpot[];
  /** What was felt elsewhere: arcs over the skin. */
  readonly referrals?: readonly Referral[] | undefined;
  readonly selectedId: SpotId | null;
  /** Who says what, where that is to be told apart. */
  readonly signs?: MarkerSigns | undefined;
  /** What is drawn on the markers instead of the qualities. */
  readonly faces?: MarkerFaces | undefined;
  /** What else is drawn, which may be still on its way. */
  readonly inScene?: ReactNode;
  /** Softly shown on the skin. */
  readonly lit: readonly LitRegion[];
  /** What is laid over the skin. */
  readonly overlay: OverlayKind;
  /** How much of the picture what is said of that covers, in CSS pixels. */
  readonly saidBelow: number;
  /** Whether something is said above the figure. */
  readonly hasHint: boolean;
  /** What a region is called. */
  readonly nameOf: (region: RegionId) => string;
  /** What stands for the qualities and for the body's sides, in the person's language. */
  readonly letters: Readonly<Record<Quality | "left" | "right", string>>;
  readonly theme: Theme;
  readonly viewRef: Ref<FigureView>;
  /** Does what a tap asks for, so that the next picture shows it. */
  readonly answer: (act: () => void) => void;
  /** Without handlers the figure is read-only: it can still be turned. */
  readonly onTapSkin?: ((anchor: Anchor) => void) | undefined;
  readonly onTapMarker?: ((id: SpotId) => void) | undefined;
  /** A mouse or pen rests on the skin there, or nowhere. */
  readonly onHover?: ((anchor: Anchor | null) => void) | undefined;
  /** The second of two quick taps on one place; the first has been told as a tap. */
  readonly onDoubleTap?: ((anchor: Anchor) => void) | undefined;
  /** While it is given, one finger paints the selected spot's extent instead of turning. */
  readonly brush?: BrushTip | null | undefined;
  readonly onStroke?: ((stroke: Stroke) => void) | undefined;
  /** Dragged outward from the selected marker: how far in metres, and which pull this is. */
  readonly onSpread?: ((radius: number, pull: number) => void) | undefined;
  /** The first picture is on the screen. */
  readonly onDrawn?: (() => void) | undefined;
};

/** What is inside the canvas: figure, markers, camera, and what a tap on them means. */
export function FigureScene(props: FigureSceneProps) {
  const { canvas, posed, version, spots, ghosts, selectedId, lit, overlay, nameOf } = props;
  const { letters, theme, viewRef, onTapSkin, onTapMarker, onHover, onDoubleTap, onDrawn } = props;
  const { answer, brush = null, onStroke, onSpread, signs } = props;
  const { picker, figure } = posed;
  const camera = useThree((state) => state.camera);
  const size = useThree((state) => state.size);
  const invalidate = useThree((state) => state.invalidate);
  const hasDrawn = useRef(false);
  const [isSettled, setIsSettled] = useState(false);
  const wasLit = useRef(false);

  useFrame(() => {
    if (hasDrawn.current) return;
    hasDrawn.current = true;
    // Once this frame is with the graphics card, taps are answered; what makes them faster, and
    // what the figure stands on and beside, comes while nobody waits.
    setTimeout(() => {
      onDrawn?.();
      setTimeout(() => {
        void settle();
      }, SETTLE_MS);
    });
  });

  async function settle() {
    // Where it cannot be fetched, all works, only slower at first.
    const made = await import("@/scene/warm-up").catch(() => null);
    await made?.readyToSettle();
    setIsSettled(true);
    await made?.warmUp(posed);
  }

  // After a lost context three restores its objects, but nothing would ask for a picture.
  useEffect(() => {
    const redraw = () => invalidate();
    canvas.addEventListener("webglcontextrestored", redraw);
    return () => canvas.removeEventListener("webglcontextrestored", redraw);
  }, [canvas, invalidate]);

  const hitAt = (x: number, y: number) => {
    camera.updateMatrixWorld();
    const eye = new Vector3().setFromMatrixPosition(camera.matrixWorld);
    const far = new Vector3((x / size.width) * 2 - 1, 1 - (y / size.height) * 2, 0.5);
    const direction = far.unproject(camera).sub(eye).normalize();
    return picker.pick([eye.x, eye.y, eye.z], [direction.x, direction.y, direction.z]);
  };

  const lastHit = useRef<Anchor>(null);
  useCleanTap(canvas, (x, y, isSecond) => {
    if (brush) return;
    answer(() => {
      // Where the first of two taps was: by the second, the picture may have moved under the finger.
      if (isSecond && onDoubleTap && lastHit.current) {
        onDoubleTap(lastHit.current);
        return;
      }
      const hit = hitAt(x, y);
      lastHit.current = hit?.anchor ?? null;
      const id = onTapMarker
        ? markerAt([...spots, ...ghosts], camera, picker, { x, y, ...size })
        : null;
      if (id !== null) onTapMarker?.(id);
      else if (hit) onTapSkin?.(hit.anchor);
    });
  });

  useHover(canvas, (place) => onHover?.(place && (hitAt(place.x, place.y)?.anchor ?? null)));

  const selected = spots.find(({ spot }) => spot.id === selectedId);
  const redrawExtents = useCallback(() => {
    if (version < 0) return; // a change of shape moves the extents too
    const shown = spots.map(({ spot }) => spot);
    if (!hasExtents(shown)) {
      invalidate();
      return;
    }
    // Most maps hold mere points: what lays extents on the skin is fetched with the first of them.
    let isWanted = true;
    let stop = () => {
      isWanted = false;
    };
    void showAll();
    async function showAll() {
      const [{ showExtents }, { readyToShow }] = await Promise.all([
        import("@/scene/show-extents"),
        import("@/scene/warm-up"),
      ]);
      await readyToShow(posed, "SHOWS_EXTENTS");
      if (isWanted) stop = showExtents(posed, shown, selectedId, invalidate);
    }
    return () => stop();
  }, [posed, version, spots, selectedId, invalidate]);
  useEffect(redrawExtents, [redrawExtents]);

  useLayoutEffect(() => {
    const hasBorders = overlay === "borders";
    const isAny = hasBorders || lit.length > 0;
    if (!isAny) {
      // At once: the picture that answers a tap is drawn without what regions cost.
      if (wasLit.current) showOnSkin("SHOWS_REGIONS", false);
      wasLit.current = false;
      invalidate();
      return;
    }
    wasLit.current = true;
    let isWanted = true;
    void showLit();
    async function showLit() {
      const [{ showRegions }, { readyToShow }] = await Promise.all([
        import("@/scene/show-regions"),
        import("@/scene/warm-up"),
      ]);
      await readyToShow(posed, "SHOWS_REGIONS");
      if (!isWanted) return;
      showRegions(figure, lit, hasBorders);
      invalidate();
    }
    return () => {
      isWanted = false;
    };
  }, [figure, posed, lit, overlay, invalidate]);

  const reach = useMemo(() => greatest(posed.skin.positions, 0), [posed.skin]);
  const height = useMemo(() => greatest(posed.skin.positions, 1), [posed.skin]);

  return (
    <>
      <CameraRig
        viewRef={viewRef}
        reach={reach}
        height={height}
        saidBelow={props.saidBelow}
        hasHint={props.hasHint}
        isTurnable={brush === null}
      />
      {onSpread && !brush && selected && (
        <SpreadDrag canvas={canvas} selected={selected} hitAt={hitAt} onSpread={onSpread} />
      )}
      {brush && selected && onStroke && (
        <Suspense>
          <Brush
            canvas={canvas}
            posed={posed}
            spot={selected.spot}
            tip={brush}
            hitAt={hitAt}
            onStroke={onStroke}
            onDropped={redrawExtents}
          />
        </Suspense>
      )}
      <FigureMesh posed={posed} version={version} theme={theme} />
      {props.referrals && props.referrals.length > 0 && (
        <Suspense>
          <ReferralArcs posed={posed} skin={posed.skin} referrals={props.referrals} />
        </Suspense>
      )}
      {overlay !== "none" && (
        <Suspense>
          <OverlayLayer {...{ canvas, posed, version, nameOf }} kind={overlay} />
        </Suspense>
      )}
      <Suspense>{props.inScene}</Suspense>
      {isSettled && (
        <>
          <GroundShadow posed={posed} version={version} />
          <SideLetters left={letters.left} right={letters.right} reach={reach} theme={theme} />
        </>
      )}
      <Markers
        spots={spots}
        ghosts={ghosts}
        selectedId={selectedId}
        signs={signs}
        faces={props.faces}
        isSettled={isSettled}
        letters={letters}
      />
    </>
  );
}

/** The greatest of all x (axis 0: how far the body reaches to either side) or y (axis 1: how tall it is), in metres. */
function greatest(positions: Float32Array, axis: 0 | 1): number {
  let most = 0;
  for (let i = axis; i < positions.length; i += 3) most = Math.max(most, positions[i] ?? 0);
  return most;
}

import {
  lazy,
  type ReactNode,
  type Ref,
  Suspense,
  useCallback,
  useEffect,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
} from "react";

import { placeSpots } from "@/body/place-spots";
import { pointAtAnchor } from "@/body/point-at-anchor";
import { normalAtAnchor } from "@/body/normal-at-anchor";
import type { PosedFigure } from "@/body/posed-figure";
import { type RegionAtAnchor, regionAtAnchor } from "@/body/region-at-anchor";
import type { Anchor } from "@/domain/anchor";
import type { Stroke } from "@/domain/extent";
import type { Referral } from "@/domain/referral";
import type { RegionId } from "@/domain/region";
import type { Shape } from "@/domain/shape";
import type { Spot, SpotId } from "@/domain/spot";
import { withMessages } from "@/messages/later-messages";
import { placeHeading } from "@/messages/place-name";
import { useMessages } from "@/messages/use-messages";
import type { BrushTip } from "@/scene/brush";
import type { FigureView } from "@/scene/camera-rig";
import { FigureCanvas, useCanDrawFigure } from "@/scene/figure-canvas";
import type { MovingSpot } from "@/scene/figure-keys";
import type { MarkerFaces, MarkerSigns } from "@/scene/marker-signs";
import type { OverlayKind } from "@/scene/overlay/overlay-kind";
import { usePosedFigure } from "@/scene/use-posed-figure";
import { ViewButtons } from "@/scene/view-buttons";
import type { View } from "@/scene/views";
import { Later } from "@/ui/later";
import { useAfterPicture } from "@/ui/use-after-picture";
import { useMediaQuery } from "@/ui/use-media-query";
import { qualityLetters } from "@/messages/quality-letters";

const ReferralLegend = lazy(async () => ({
  default: (await withMessages(import("@/scene/referral-legend"))).ReferralLegend,
}));
const OverlayLegend = lazy(async () => ({
  default: (await import("@/scene/overlay/overlay-legend")).OverlayLegend,
}));

const FigureKeys = lazy(async () => ({
  default: (await withMessages(import("@/scene/figure-keys"))).FigureKeys,
}));

/** After the marker, so that region and sheet do not come all at once. */
const LIT_AFTER_MS = 400;

const NO_SPOTS: readonly Spot[] = [];

type FigurePanelProps = {
  readonly posed: PosedFigure;
  readonly shape: Shape;
  readonly spots: readonly Spot[];
  /** Spots that are offered and no part of the map yet. */
  readonly ghosts?: readonly Spot[];
  /** What was felt elsewhere; drawn as arcs, said in a legend. */
  readonly referrals?: readonly Referral[];
  readonly selectedId: SpotId | null;
  /** Who says what, where that is to be told apart. */
  readonly signs?: MarkerSigns | undefined;
  /** What is drawn on the markers instead of the qualities. */
  readonly faces?: MarkerFaces | undefined;
  /** What else is drawn on or round the figure, such as a second view of it. */
  readonly inScene?: ReactNode;
  /** How much of the figure's lower edge something lies over, in CSS pixels. */
  readonly coveredHeight?: number;
  /** Whether something is said above the figure, which then begins below it. */
  readonly hasHint?: boolean;
  /** The whole figure is to be seen above what lies over it, as when its shape is chosen. */
  readonly isWhole?: boolean;
  readonly onTapSkin?: (anchor: Anchor) => void;
  readonly onTapMarker?: (id: SpotId) => void;
  /** The place was flown to; the first of the two taps has been told as a tap. */
  readonly onDoubleTap?: () => void;
  /** While it is given, one finger paints the selected spot's extent instead of turning. */
  readonly brush?: BrushTip | null;
  readonly onStroke?: (stroke: Stroke) => void;
  /** Dragged outward from the selected marker: how far in metres, and which pull this is. */
  readonly onSpread?: (radius: number, pull: number) => void;
  readonly onRemove?: (id: SpotId) => void;
  /** The spot that arrow keys move over the skin. */
  readonly moving?: MovingSpot | null;
  /** Takes how to fly to a place of the skin, for names of places that can be tapped. */
  readonly flyRef?: Ref<(anchor: Anchor) => void>;
  /** Takes how to look at the figure from a side. */
  readonly turnRef?: Ref<(view: View) => void>;
  readonly onDrawn?: () => void;
  /** The figure has come into another shape. */
  readonly onShaped?: () => void;
  /** Where it is given, there is a button that leads to the choice of a shape. */
  readonly onChooseShape?: () => void;
  /** What else is offered beside the figure's feet, where it covers nothing. */
  readonly children?: ReactNode;
};

/** The figure with the buttons and keys that turn it. Without tap handlers it is read-only. */
export function FigurePanel(props: FigurePanelProps) {
  const { posed, shape, spots, selectedId, coveredHeight = 0, isWhole = false, ...rest } = props;
  const {
    ghosts = NO_SPOTS,
    hasHint = true,
    onDoubleTap,
    onChooseShape,
    onShaped,
    flyRef,
    turnRef,
    onRemove,
    moving,
    children,
    ...handlers
  } = rest;
  const say = useMessages();
  const canDraw = useCanDrawFigure();
  const view = useRef<FigureView>(null);
  const isDark = useMediaQuery("(prefers-color-scheme: dark)");
  const version = usePosedFigure(posed, shape);
  useEffect(() => {
    if (version > 0) onShaped?.();
  }, [version, onShaped]);
  const [isDrawn, setIsDrawn] = useState(false);
  const [hovered, setHovered] = useState<RegionAtAnchor | null>(null);
  const [overlay, setOverlay] = useState<OverlayKind>("none");
  const [saidBelow, setSaidBelow] = useState(0);
  const { figure } = posed;

  // A change of shape moves the spots with the skin.
  const placed = useMemo(
    () => (version >= 0 ? placeSpots(posed.skin, posed.normals, spots) : []),
    [posed, version, spots],
  );
  const placedGhosts = useMemo(
    () => (version >= 0 ? placeSpots(posed.skin, posed.normals, ghosts) : []),
    [posed, version, ghosts],
  );
  const letters = useMemo(
    () => ({
      ...qualityLetters(say),
      left: say("side.left.letter"),
      right: say("side.right.letter"),
    }),
    [say],
  );

  const nameOf = useCallback((region: RegionId) => say(`region.${region}`), [say]);

  const selected = placed.find(({ spot }) => spot.id === selectedId);
  const [x, y, z] = selected?.point ?? [];
  const wasWhole = useRef(false);
  useEffect(() => {
    if (isWhole) view.current?.fitAbove(coveredHeight);
    else if (wasWhole.current) view.current?.reset();
    wasWhole.current = isWhole;
  }, [isWhole, coveredHeight]);
  useEffect(() => {
    if (isWhole) return;
    if (x === undefined || y === undefined || z === undefined) view.current?.keepAbove(null, 0);
    else view.current?.keepAbove([x, y, z], coveredHeight);
  }, [x, y, z, coveredHeight, isWhole]);

  // Where the spot itself shows how far it spreads, that says more than the region.
  const selectedAnchor = selected?.spot.extent === null ? selected.spot.anchor : undefined;
  // The marker is drawn first, its region in the picture after.
  const shownAnchor = useAfterPicture(selectedAnchor ?? null, LIT_AFTER_MS);
  const lit = useMemo(() => {
    const isLate = shownAnchor !== (selectedAnchor ?? null);
    const own = shownAnchor && !isLate ? regionAtAnchor(figure, shownAnchor) : null;
    const shown = hovered ?? own;
    return shown ? [{ leaf: shown.leaf, side: shown.side }] : [];
  }, [figure, hovered, shownAnchor, selectedAnchor]);

  const flyTo = useCallback(
    (anchor: Anchor) => {
      const normal = normalAtAnchor(posed.skin, posed.normals, anchor);
      view.current?.flyTo(pointAtAnchor(posed.skin, anchor), normal);
    },
    [posed],
  );
  useImperativeHandle(flyRef, () => flyTo, [flyTo]);
  useImperativeHandle(turnRef, () => (side) => view.current?.lookFrom(side), []);

  if (!canDraw)
    return (
      <p role="status" className="notice figure-none">
        {say("figure.none")}
      </p>
    );

  function hover(anchor: Anchor | null) {
    const found = anchor && regionAtAnchor(figure, anchor);
    const isSame = found?.leaf === hovered?.leaf && found?.side === hovered?.side;
    if (!isSame) setHovered(found);
  }

  return (
    <div className="figure-panel">
      <FigureCanvas
        posed={posed}
        version={version}
        spots={placed}
        ghosts={placedGhosts}
        selectedId={selectedId}
        lit={lit}
        overlay={overlay}
        saidBelow={saidBelow}
        hasHint={hasHint}
        nameOf={nameOf}
        letters={letters}
        theme={isDark ? "dark" : "light"}
        label={say("figure.label", { count: spots.length - (rest.signs?.names.size ?? 0) })}
        viewRef={view}
        onHover={hover}
        onDoubleTap={(anchor) => {
          flyTo(anchor);
          onDoubleTap?.();
        }}
        {...handlers}
        onDrawn={() => {
          setIsDrawn(true);
          handlers.onDrawn?.();
        }}
      />
      {rest.referrals && rest.referrals.length > 0 && (
        <Suspense>
          <ReferralLegend referrals={rest.referrals} />
        </Suspense>
      )}
      {isDrawn && (
        <Suspense>
          <FigureKeys
            posed={posed}
            spots={placed}
            view={view}
            onOpen={handlers.onTapMarker}
            onRemove={onRemove}
            names={rest.signs?.names}
            moving={moving}
          />
        </Suspense>
      )}
      {hovered && (
        <p className="figure-place" aria-hidden="true">
          {placeHeading(say, hovered.region, hovered.side, hovered.leaf)}
        </p>
      )}
      <Later>
        <ViewButtons
          view={view}
          posed={posed}
          overlay={overlay}
          onOverlay={setOverlay}
          onChooseShape={onChooseShape}
        >
          <Suspense>
            {overlay === "none" && children}
            {overlay !== "none" && <OverlayLegend kind={overlay} onCovers={setSaidBelow} />}
          </Suspense>
        </ViewButtons>
      </Later>
    </div>
  );
}

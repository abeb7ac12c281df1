import { Suspense } from "react";

import type { PosedFigure } from "@/body/posed-figure";
import type { Anchor } from "@/domain/anchor";
import type { Shape } from "@/domain/shape";
import type { Spot } from "@/domain/spot";
import type { Description } from "@/features/mark/draft";
import { PaintBar, ShapeChooser, SheetKeys, SpotSheet } from "@/features/mark/lazy-parts";
import type { Marking } from "@/features/mark/use-draft";
import type { MarkScreenState } from "@/features/mark/use-mark-screen";
import type { BrushTip } from "@/scene/brush";
import { canDrawFigure } from "@/scene/figure-canvas";

type MarkSheetsProps = {
  readonly posed: PosedFigure;
  readonly shape: Shape;
  readonly onShape: (shape: Shape) => void;
  readonly spots: readonly Spot[];
  readonly act: Marking["act"];
  readonly screen: MarkScreenState;
  readonly tip: BrushTip;
  readonly onTip: (tip: BrushTip) => void;
  readonly onFly: (anchor: Anchor) => void;
  /** Takes the element that lies over the figure, so that its height is known. */
  readonly sheetRef: (element: HTMLElement | null) => (() => void) | undefined;
};

/** What lies over the figure's lower edge on a phone: a spot's sheet, the brushes, or the shapes. */
export function MarkSheets(props: MarkSheetsProps) {
  const { posed, shape, onShape, spots, act, screen, tip, onTip, onFly, sheetRef } = props;
  const { described, painting, isShaping } = screen;

  function describe(as: Partial<Description>, gesture?: string) {
    // Until the next picture the sheet is still that of the spot before.
    if (!described || described.id !== screen.selectedId) return;
    act({ type: "describe", id: described.id, as, ...(gesture && { gesture }) });
  }

  return (
    <Suspense>
      {isShaping && (
        <div ref={sheetRef}>
          <ShapeChooser shape={shape} onShape={onShape} onDone={screen.close} />
        </div>
      )}
      {painting && (
        <div ref={sheetRef}>
          <PaintBar tip={tip} onTip={onTip} onDone={() => screen.select(painting.id)} />
        </div>
      )}
      {described && (
        <div ref={sheetRef}>
          <SpotSheet
            key={described.id}
            spot={described}
            posed={posed}
            onShow={canDrawFigure() ? () => onFly(described.anchor) : null}
            onDescribe={describe}
            onWrite={(as) => act({ type: "describe", id: described.id, as })}
            spots={spots}
            onPlace={(to) => screen.moveTo(described.id, to)}
            onTwin={(spot) => act({ type: "place", spot })}
            onPaint={canDrawFigure() ? () => screen.beginPaint(described.id) : null}
            onMove={() => screen.beginMove(described.id)}
            onRemove={() => screen.remove(described)}
            onDone={screen.close}
          />
          <SheetKeys spot={described} onDescribe={describe} />
        </div>
      )}
    </Suspense>
  );
}

import type { Say } from "@/messages/use-messages";

/** An area in square metres, said in whole square centimetres: "12 cm²", "< 1 cm²". */
export function areaWords(say: Say, area: number): string {
  const squareCentimetres = Math.round(area * 1e4);
  if (squareCentimetres > 0) return say("area.cm2", { area: squareCentimetres });
  return say("area.less", { least: say("area.cm2", { area: 1 }) });
}

/** A share, 0–1 and not 0, in tenths of a percent: "3.5 %", "< 0.1 %". */
export function shareWords(say: Say, share: number): string {
  const percent = Math.round(share * 1000) / 10;
  if (percent > 0) return say("area.percent", { percent });
  return say("area.less", { least: say("area.percent", { percent: 0.1 }) });
}

import { CanvasTexture, SpriteMaterial, SRGBColorSpace } from "three";

import type { Theme } from "@/scene/skin-material";

/** The material of one letter beside the figure: light on a dark disc, or dark on a light one. */
export function letterMaterial(letter: string, theme: Theme): SpriteMaterial {
  const canvas = document.createElement("canvas");
  canvas.width = 64;
  canvas.height = 64;
  const context = canvas.getContext("2d");
  if (context) {
    context.fillStyle = theme === "light" ? "rgb(84 92 96 / 90%)" : "rgb(180 188 191 / 90%)";
    context.beginPath();
    context.arc(32, 32, 31, 0, 2 * Math.PI);
    context.fill();
    context.fillStyle = theme === "light" ? "white" : "#15181a";
    context.font = `700 ${letter.length > 1 ? 28 : 40}px system-ui, sans-serif`;
    context.textAlign = "center";
    context.textBaseline = "middle";
    context.fillText(letter, 32, 34);
  }
  const map = new CanvasTexture(canvas);
  map.colorSpace = SRGBColorSpace;
  return new SpriteMaterial({ map, transparent: true, depthWrite: false });
}

import { extend } from "@react-three/fiber";
import { useEffect, useMemo } from "react";
import { CanvasTexture, Sprite, SpriteMaterial, SRGBColorSpace } from "three";

import type { Theme } from "@/scene/skin-material";

extend({ Sprite });

type SideLettersProps = {
  /** What stands for the body's left and right, in the person's language. */
  readonly left: string;
  readonly right: string;
  /** How far out the hands reach in this shape, in metres. */
  readonly reach: number;
  readonly theme: Theme;
};

/** L and R beside the body's own left and right: they turn with it, so that no view can mislead. */
export function SideLetters({ left, right, reach, theme }: SideLettersProps) {
  return (
    <>
      <SideLetter letter={left} x={reach * 0.8} theme={theme} />
      <SideLetter letter={right} x={-reach * 0.8} theme={theme} />
    </>
  );
}

type SideLetterProps = { readonly letter: string; readonly x: number; readonly theme: Theme };

function SideLetter({ letter, x, theme }: SideLetterProps) {
  const material = useMemo(() => letterMaterial(letter, theme), [letter, theme]);
  useEffect(
    () => () => {
      material.map?.dispose();
      material.dispose();
    },
    [material],
  );
  return <sprite material={material} position={[x, 0.4, 0]} scale={[0.052, 0.052, 1]} />;
}

function letterMaterial(letter: string, theme: Theme): SpriteMaterial {
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

import { extend } from "@react-three/fiber";
import { useEffect, useMemo } from "react";
import { Sprite } from "three";

import { letterMaterial } from "@/scene/letter-material";
import type { Theme } from "@/scene/skin-material";

extend({ Sprite });

/** Where they stand beside the knees, of how far the hands reach: by the legs, clear of the buttons at a phone's edge. */
const BESIDE = 0.68;

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
      <SideLetter letter={left} x={reach * BESIDE} theme={theme} />
      <SideLetter letter={right} x={-reach * BESIDE} theme={theme} />
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

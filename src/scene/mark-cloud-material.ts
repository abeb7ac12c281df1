import { Color, ShaderMaterial, Vector2 } from "three";

import { outlineColours, qualityColours } from "@/scene/marker-atlas";

/** What a sign covers between its two sizes, in metres. */
export const MARK_WIDTH = 0.015;

// A small sign: the shapes and colours of the markers without letters. Drawn a little nearer than it lies, so that
// a curved skin does not cut it and the body still hides it. Signs are drawn before the skin, so that the skin under them
// is never shaded: that saves a good part of what they cost. From far a mark is one sign, each strip of which has the
// shape and colour of one of its qualities.
const vertexShader = /* glsl */ `
attribute float aKind; // 0 hot, 1 hard, 2 tender, 3 not said
attribute float aAll; // all that the mark is, a bit for each
attribute float aShift; // to the right, in widths of a sign
uniform vec2 uViewport; // CSS pixels
uniform float uRatio; // pixels to a CSS pixel
uniform vec2 uSizes; // CSS pixels across, from far and from near
uniform bool uIsFar;
flat varying int vKinds; // four bits for the kind of each strip
flat varying float vStrips;
flat varying int vSmall;
const float NEARER = 0.008; // metres

void main() {
  vKinds = int(aKind + 0.5);
  vStrips = 1.0;
  if (uIsFar) {
    int all = int(aAll + 0.5);
    int strips = 0;
    for (int kind = 2; kind >= 0; kind--) {
      if ((all >> kind & 1) == 0) continue;
      vKinds = strips == 0 ? kind : vKinds << 4 | kind;
      strips++;
    }
    vStrips = max(1.0, float(strips));
  }
  vec4 centre = viewMatrix * vec4(position, 1.0);
  float perMetre = 0.5 * uViewport.y * projectionMatrix[1][1] / -centre.z;
  float size = clamp(${MARK_WIDTH} * perMetre, uSizes.x, uSizes.y);
  vSmall = size < 8.0 ? 1 : 0; // no room for a light line: colour and shape are to be seen
  gl_Position = projectionMatrix * centre;
  vec4 nearer = projectionMatrix * (centre - vec4(normalize(centre.xyz) * NEARER, 0.0));
  gl_Position.z = nearer.z / nearer.w * gl_Position.w;
  if (!uIsFar) gl_Position.x += aShift * size * 2.0 / uViewport.x * gl_Position.w;
  gl_PointSize = size * uRatio;
}
`;

const fragmentShader = /* glsl */ `
uniform vec3 uHot, uHard, uTender, uLight, uDark;
flat varying int vKinds;
flat varying float vStrips;
flat varying int vSmall;

void main() {
  vec2 p = vec2(2.0, -2.0) * gl_PointCoord + vec2(-1.0, 1.0);
  int kind = vKinds >> 4 * int(gl_PointCoord.x * vStrips) & 15;
  float r; // 1 at the outer line
  if (kind == 0) r = max(-p.y, abs(p.x) * 0.89 + p.y * 0.46 + 0.1) * 1.05;
  else if (kind == 1) r = max(abs(p.x), abs(p.y)) * 1.12;
  else r = length(p);
  if (r > 1.0) discard;
  vec3 face = kind == 0 ? uHot : kind == 1 ? uHard : kind == 2 ? uTender : uLight;
  gl_FragColor = vec4(r > 0.82 ? uDark : r > 0.6 && vSmall == 0 ? uLight : face, 1.0);
  #include <colorspace_fragment>
}
`;

/**
 * The material of a cloud of marks; `uViewport` follows the canvas, `uIsFar` the camera.
 *
 * @param ratio - pixels to a CSS pixel
 * @param sizes - of a sign, CSS pixels across: from far and from near
 */
export function makeMarkCloudMaterial(
  ratio: number,
  sizes: readonly [number, number],
): ShaderMaterial {
  return new ShaderMaterial({
    vertexShader,
    fragmentShader,
    uniforms: {
      uViewport: { value: new Vector2(1, 1) },
      uRatio: { value: ratio },
      uIsFar: { value: false },
      uSizes: { value: new Vector2(...sizes) },
      uHot: { value: new Color(qualityColours.hot) },
      uHard: { value: new Color(qualityColours.hard) },
      uTender: { value: new Color(qualityColours.tender) },
      uLight: { value: new Color(outlineColours.light) },
      uDark: { value: new Color(outlineColours.dark) },
    },
  });
}

/** Has a mark drawn as one sign, or as one for each of its qualities. */
export function drawFromFar({ uniforms }: ShaderMaterial, isFar: boolean): void {
  const uniform = uniforms["uIsFar"];
  if (uniform) uniform.value = isFar;
}

import { Color, ShaderMaterial, Vector2 } from "three";

import { outlineColours, qualityColours } from "@/scene/marker-atlas";

// A small sign: the shapes and colours of the markers without letters. Drawn a little nearer than it lies, so that
// a curved skin does not cut it and the body still hides it. What looks away is hidden by the body in any case, and
// is not drawn at all.
const vertexShader = /* glsl */ `
attribute float aKind; // 0 hot, 1 hard, 2 tender, 3 not said
attribute float aShift; // to the right, in widths of a sign
attribute vec3 aOutward;
uniform vec2 uViewport; // CSS pixels
uniform float uRatio; // pixels to a CSS pixel
uniform vec2 uSizes; // CSS pixels across, from far and from near
flat varying int vKind;
flat varying int vSmall;
const float NEARER = 0.008; // metres
const float ACROSS = 0.015; // metres that a sign covers between its two sizes
const float AWAY = -0.25; // cosine

void main() {
  vKind = int(aKind + 0.5);
  if (dot(aOutward, normalize(cameraPosition - position)) < AWAY) {
    gl_Position = vec4(0.0, 0.0, 2.0, 1.0);
    gl_PointSize = 1.0;
    return;
  }
  vec4 centre = viewMatrix * vec4(position, 1.0);
  float perMetre = 0.5 * uViewport.y * projectionMatrix[1][1] / -centre.z;
  float size = clamp(ACROSS * perMetre, uSizes.x, uSizes.y);
  vSmall = size < 8.0 ? 1 : 0; // no room for a light line: colour and shape are to be seen
  gl_Position = projectionMatrix * centre;
  vec4 nearer = projectionMatrix * (centre - vec4(normalize(centre.xyz) * NEARER, 0.0));
  gl_Position.z = nearer.z / nearer.w * gl_Position.w;
  gl_Position.x += aShift * size * 2.0 / uViewport.x * gl_Position.w;
  gl_PointSize = size * uRatio;
}
`;

const fragmentShader = /* glsl */ `
uniform vec3 uHot, uHard, uTender, uLight, uDark;
flat varying int vKind;
flat varying int vSmall;

void main() {
  vec2 p = vec2(2.0, -2.0) * gl_PointCoord + vec2(-1.0, 1.0);
  float r; // 1 at the outer line
  if (vKind == 0) r = max(-p.y, abs(p.x) * 0.89 + p.y * 0.46 + 0.1) * 1.05;
  else if (vKind == 1) r = max(abs(p.x), abs(p.y)) * 1.12;
  else r = length(p);
  if (r > 1.0) discard;
  vec3 face = vKind == 0 ? uHot : vKind == 1 ? uHard : vKind == 2 ? uTender : uLight;
  gl_FragColor = vec4(r > 0.82 ? uDark : r > 0.6 && vSmall == 0 ? uLight : face, 1.0);
  #include <colorspace_fragment>
}
`;

/**
 * The material of a cloud of marks; `uViewport` follows the canvas.
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
    depthWrite: false, // else what the body hides is shaded all the same
    uniforms: {
      uViewport: { value: new Vector2(1, 1) },
      uRatio: { value: ratio },
      uSizes: { value: new Vector2(...sizes) },
      uHot: { value: new Color(qualityColours.hot) },
      uHard: { value: new Color(qualityColours.hard) },
      uTender: { value: new Color(qualityColours.tender) },
      uLight: { value: new Color(outlineColours.light) },
      uDark: { value: new Color(outlineColours.dark) },
    },
  });
}

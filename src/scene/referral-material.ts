import { Color, GreaterDepth, LessEqualDepth, ShaderMaterial, Vector2 } from "three";

import { ARROW, ORIGIN } from "@/scene/referral-ribbons";

// Ribbons, arrow heads and rings are all turned to the eye, and never thinner than can be seen. Each has a
// light line and a dark one around it, so that it stands out from any skin and any ground.
const vertexShader = /* glsl */ `
attribute vec3 aAlong;
attribute vec2 aShape;
attribute vec2 aRun;
attribute float aKind;
attribute float aWeight;
uniform vec2 uViewport; // CSS pixels
varying vec2 vShape;
varying vec2 vRun; // in half widths of the ribbon
varying float vKind;
varying vec3 vCorner;
const float HALF = 0.0034; // metres
const float LEAST = 4.2; // CSS pixels

void main() {
  vec4 centre = viewMatrix * vec4(position, 1.0);
  vec3 toEye = normalize(-centre.xyz);
  vec3 along = mat3(viewMatrix) * aAlong;
  along = along - toEye * dot(along, toEye);
  float length2 = dot(along, along);
  along = length2 > 1e-8 ? along * inversesqrt(length2) : vec3(0.0, 1.0, 0.0);
  vec3 across = normalize(cross(along, toEye));
  float metresPerPixel = -centre.z * 2.0 / (projectionMatrix[1][1] * uViewport.y);
  float half_ = max(HALF, LEAST * metresPerPixel) * aWeight;

  vec3 offset = across * aShape.x;
  vCorner = vec3(0.0);
  if (aKind > ${ORIGIN}.0 - 0.5) offset = (across * aShape.x + along * aShape.y) * 2.2;
  else if (aKind > ${ARROW}.0 - 0.5) {
    offset = across * aShape.x * 2.9 - along * aShape.y * 6.5;
    vCorner = aShape.y < 0.5 ? vec3(1.0, 0.0, 0.0) : aShape.x < 0.0 ? vec3(0.0, 1.0, 0.0) : vec3(0.0, 0.0, 1.0);
  }
  vShape = aShape;
  vRun = aRun / half_;
  vKind = aKind;
  gl_Position = projectionMatrix * (centre + vec4(offset * half_, 0.0));
}
`;

const fragmentShader = /* glsl */ `
uniform vec3 uCore;
uniform vec3 uLight;
uniform vec3 uDark;
uniform float uOpacity;
varying vec2 vShape;
varying vec2 vRun;
varying float vKind;
varying vec3 vCorner;

/** 0 in the middle of a dash, 1 at its edge, more outside: by how far along the dash, and across. */
float dash(float on, float off) {
  float x = abs(mod(vRun.x, on + off) - 0.5 * on) - (0.5 * on - 1.0);
  return length(vec2(max(x, 0.0), vShape.x));
}

void main() {
  float edge;
  if (vKind > ${ORIGIN}.0 - 0.5) {
    float r = length(vShape);
    if (r > 1.0) discard;
    edge = r < 0.35 ? 0.7 : r < 0.68 ? 0.0 : r < 0.84 ? 0.7 : 0.9;
  } else if (vKind > ${ARROW}.0 - 0.5) {
    float inner = min(vCorner.x, min(vCorner.y, vCorner.z));
    edge = inner > 0.13 ? 0.0 : inner > 0.06 ? 0.7 : 0.9;
  } else {
    if (vRun.y - vRun.x < 5.0) discard; // there the arrow head is
    edge = abs(vShape.x);
    if (vKind > 0.5 && vKind < 1.5) edge = dash(12.0, 4.0);
    else if (vKind > 1.5 && vKind < 2.5) edge = dash(5.0, 3.0);
    else if (vKind > 2.5 && vKind < 3.5) edge = dash(2.0, 1.4);
    if (edge > 1.0) discard;
  }
  vec3 colour = edge < 0.52 ? uCore : edge < 0.78 ? uLight : uDark;
  gl_FragColor = vec4(colour, uOpacity);
  #include <colorspace_fragment>
}
`;

/**
 * The material of arcs; `uViewport` follows the canvas.
 *
 * @param isBehind - of what the body hides: drawn as well, but faintly, so that no arc is ever lost
 */
export function makeReferralMaterial(isBehind: boolean): ShaderMaterial {
  return new ShaderMaterial({
    vertexShader,
    fragmentShader,
    transparent: true,
    depthWrite: false,
    depthFunc: isBehind ? GreaterDepth : LessEqualDepth,
    side: 2, // both: what is turned to the eye has no back
    uniforms: {
      uViewport: { value: new Vector2(1, 1) },
      uCore: { value: new Color("#14603a") },
      uLight: { value: new Color("#ffffff") },
      uDark: { value: new Color("#101614") },
      uOpacity: { value: isBehind ? 0.22 : 1 },
    },
  });
}

import { Color, ShaderMaterial, Vector2 } from "three";

import { outlineColours, qualityColours } from "@/scene/marker-atlas";

// A small sign of constant size, turned to the eye: the shapes and colours of the markers without letters.
// Drawn a little nearer than it lies, so that a curved skin does not cut it and the body still hides it.
const vertexShader = /* glsl */ `
attribute vec3 aPoint;
attribute float aKind; // 0 hot, 1 hard, 2 tender, 3 not said
attribute float aShift; // CSS pixels to the right
uniform vec2 uViewport; // CSS pixels
varying vec2 vCorner;
flat varying int vKind;
const float RADIUS = 5.0; // CSS pixels
const float NEARER = 0.008; // metres

void main() {
  vCorner = position.xy;
  vKind = int(aKind + 0.5);
  vec4 centre = viewMatrix * vec4(aPoint, 1.0);
  gl_Position = projectionMatrix * centre;
  vec4 nearer = projectionMatrix * (centre - vec4(normalize(centre.xyz) * NEARER, 0.0));
  gl_Position.z = nearer.z / nearer.w * gl_Position.w;
  vec2 pixels = position.xy * RADIUS + vec2(aShift, 0.0);
  gl_Position.xy += pixels * 2.0 / uViewport * gl_Position.w;
}
`;

const fragmentShader = /* glsl */ `
uniform vec3 uHot, uHard, uTender, uLight, uDark;
varying vec2 vCorner;
flat varying int vKind;

void main() {
  vec2 p = vCorner;
  float r; // 1 at the outer line
  if (vKind == 0) r = max(-p.y, abs(p.x) * 0.89 + p.y * 0.46 + 0.1) * 1.05;
  else if (vKind == 1) r = max(abs(p.x), abs(p.y)) * 1.12;
  else r = length(p);
  if (r > 1.0) discard;
  vec3 face = vKind == 0 ? uHot : vKind == 1 ? uHard : vKind == 2 ? uTender : uLight;
  gl_FragColor = vec4(r > 0.82 ? uDark : r > 0.6 ? uLight : face, 1.0);
  #include <colorspace_fragment>
}
`;

/** The material of a cloud of marks; `uViewport` follows the canvas. */
export function makeMarkCloudMaterial(): ShaderMaterial {
  return new ShaderMaterial({
    vertexShader,
    fragmentShader,
    uniforms: {
      uViewport: { value: new Vector2(1, 1) },
      uHot: { value: new Color(qualityColours.hot) },
      uHard: { value: new Color(qualityColours.hard) },
      uTender: { value: new Color(qualityColours.tender) },
      uLight: { value: new Color(outlineColours.light) },
      uDark: { value: new Color(outlineColours.dark) },
    },
  });
}

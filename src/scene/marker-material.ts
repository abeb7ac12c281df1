import { ShaderMaterial, Vector2, type Texture } from "three";

import { ATLAS_CELLS } from "@/scene/marker-atlas";

// Each marker is one square. It lies half way between flat on the skin and facing the eye, so that it
// reads as lying there and can still be read at a slant. Its depth is that of its middle, drawn a
// little nearer, so that a curved skin never cuts it and the body still hides it from behind. Where the
// skin comes towards the eye, as below a spot on a large belly, what lies there is drawn nearer with it.
const vertexShader = /* glsl */ `
attribute vec3 aPoint;
attribute vec3 aNormal;
attribute float aRadius;
attribute float aLeastRadius; // CSS pixels
attribute float aCell;
attribute float aIsSelected;
attribute float aDepth; // 0 not said, 1 skin, 2 muscle, 3 deep
attribute float aFlags; // 1 the main spot, 2 to be avoided, 3 both
varying float vDepth;
attribute float aIsGhost;
varying float vIsGhost;
varying float vFlags;
attribute float aSigns; // 1 framed, 2 agreed, 3 both
varying float vSigns;
uniform vec2 uViewport; // CSS pixels
varying vec2 vCorner;
varying float vCell;
varying float vIsSelected;

void main() {
  vCorner = position.xy;
  vCell = aCell;
  vIsSelected = aIsSelected;
  vDepth = aDepth;
  vIsGhost = aIsGhost;
  vFlags = aFlags;
  vSigns = aSigns;
  vec4 centre = viewMatrix * vec4(aPoint, 1.0);
  vec3 normal = normalize(mat3(viewMatrix) * aNormal);
  vec3 toEye = normalize(-centre.xyz);
  vec3 facing = normalize(mix(normal, toEye, 0.55));
  vec3 right = normalize(cross(vec3(0.0, 1.0, 0.0), facing));
  vec3 up = cross(facing, right);

  float metresPerPixel = -centre.z * 2.0 / (projectionMatrix[1][1] * uViewport.y);
  float radius = max(aRadius, aLeastRadius * metresPerPixel) * (1.0 + 0.18 * aIsSelected);
  vec4 corner = centre + vec4((right * position.x + up * position.y) * radius, 0.0);
  gl_Position = projectionMatrix * corner;

  float slant = dot(normal, toEye);
  float rise = -dot(normal, corner.xyz - centre.xyz) / max(slant, 0.25);
  float lift = min(radius * 1.2, 0.03) + (slant > 0.0 ? clamp(rise, 0.0, min(radius, 0.05)) : 0.0);
  vec4 nearer = projectionMatrix * (centre + vec4(toEye * lift, 0.0));
  gl_Position.z = nearer.z / nearer.w * gl_Position.w;
}
`;

const fragmentShader = /* glsl */ `
uniform sampler2D uAtlas;
varying vec2 vCorner;
varying float vCell;
varying float vIsSelected;
varying float vDepth;
varying float vIsGhost;
varying float vFlags;

/** A star at the upper left of the main spot, a barred disc at the upper right of one to be avoided. */
vec4 flags() {
  bool isStar = vCorner.x < 0.0;
  if (mod(vFlags, 2.0) < 0.5 ? isStar : vFlags < 1.5 && !isStar) return vec4(0.0);
  if (vFlags < 0.5) return vec4(0.0);
  vec2 p = (vCorner - vec2(isStar ? -0.66 : 0.66, 0.66)) / 0.34;
  float r = length(p);
  float ray = abs(fract(atan(p.x, p.y) * 0.7957747) - 0.5) * 2.0; // five of them: 1 along, 0 between
  float ink = isStar ? 0.36 + 0.44 * ray * ray : 0.78;
  if (r > ink + 0.22) return vec4(0.0);
  bool isBar = !isStar && abs(p.x) < 0.5 && abs(p.y) < 0.17;
  return vec4(r < ink && !isBar ? vec3(0.02) : vec3(1.0), 1.0);
}
varying float vSigns;

/** One to three bars under the face: the deeper, the more. */
vec4 depthBars() {
  float i = floor((vCorner.y + 1.0) / 0.13);
  if (vDepth < 0.5 || i >= vDepth || abs(vCorner.x) > 0.40) return vec4(0.0);
  float y = fract((vCorner.y + 1.0) / 0.13);
  bool isInk = y > 0.25 && y < 0.85 && abs(vCorner.x) < 0.36;
  return vec4(isInk ? vec3(0.02) : vec3(1.0), 1.0);
}

float segment(vec2 p, vec2 a, vec2 b) {
  vec2 ab = b - a;
  return length(p - a - ab * clamp(dot(p - a, ab) / dot(ab, ab), 0.0, 1.0));
}

void main() {
  // The face fills the square up to 0.8; the ring of a selected marker lies around it.
  // A finding that agrees has its face in a corner: the mark it agrees with is seen through its frame.
  vec2 inFace = (vSigns > 2.5 ? (vCorner + 0.46) / 0.5 : vCorner / 0.8) * 0.5 + 0.5;
  vec4 face = vec4(0.0);
  if (all(greaterThan(inFace, vec2(0.0))) && all(lessThan(inFace, vec2(1.0)))) {
    face = texture2D(uAtlas, vec2((vCell + inFace.x) / ${ATLAS_CELLS}.0, inFace.y));
  }
  float r = length(vCorner);
  float soft = fwidth(r);
  float ring = vIsSelected * smoothstep(0.80 - soft, 0.80, r) * smoothstep(1.0, 1.0 - soft, r);
  float inner = smoothstep(0.86 - soft, 0.86, r) * smoothstep(0.95, 0.95 - soft, r);
  vec4 ringColour = vec4(mix(vec3(1.0), vec3(0.004, 0.09, 0.085), inner), ring);
  vec4 colour = mix(face, ringColour, ring);
  vec4 bars = depthBars();
  colour = mix(colour, bars, bars.a);
  if (vIsGhost > 0.5) {
    // Pale, in a ring of dashes: told from a marked spot without colour too.
    float turn = fract(atan(vCorner.y, vCorner.x) / 6.2831853 * 12.0);
    float dash = smoothstep(0.78, 0.80, r) * (1.0 - smoothstep(0.98, 1.0, r)) * step(turn, 0.6);
    float core = smoothstep(0.82, 0.84, r) * (1.0 - smoothstep(0.93, 0.95, r)) * step(0.06, turn) * step(turn, 0.54);
    colour.a *= 0.5;
    colour = mix(colour, vec4(mix(vec3(1.0), vec3(0.03), core), 1.0), dash);
  }
  vec4 flag = flags();
  colour = mix(colour, flag, flag.a);
  if (vSigns > 0.5 && abs(vSigns - 2.0) > 0.5) {
    // A square frame, told from a selected marker's ring by its corners.
    float edge = max(abs(vCorner.x), abs(vCorner.y));
    float width = vSigns > 2.5 ? 0.65 : 1.0; // on a larger square the same width
    float blur = fwidth(edge);
    float outer = smoothstep(1.0 - 0.04 * width, 1.0 - 0.04 * width - blur, edge);
    float ink = outer * smoothstep(1.0 - 0.14 * width - blur, 1.0 - 0.14 * width, edge);
    float band = smoothstep(1.0 - 0.19 * width - blur, 1.0 - 0.19 * width, edge);
    colour = mix(colour, vec4(mix(vec3(1.0), vec3(0.03), ink), 1.0), band);
  }
  if (vSigns > 1.5) {
    // A tick in a dark disc, at the lower right.
    vec2 p = vCorner - vec2(0.62, -0.62);
    float d = length(p);
    float stroke = segment(p, vec2(-0.17, -0.01), vec2(-0.04, -0.14));
    float tick = min(stroke, segment(p, vec2(-0.04, -0.14), vec2(0.19, 0.14)));
    vec3 badge = mix(vec3(1.0), vec3(0.004, 0.09, 0.085), step(d, 0.32) * step(0.055, tick));
    colour = mix(colour, vec4(badge, 1.0), step(d, 0.38));
  }
  if (colour.a < 0.02) discard;
  gl_FragColor = colour;
  #include <colorspace_fragment>
}
`;

/** The material of all markers; `uViewport` follows the canvas. */
export function makeMarkerMaterial(atlas: Texture): ShaderMaterial {
  return new ShaderMaterial({
    vertexShader,
    fragmentShader,
    transparent: true,
    depthWrite: false,
    uniforms: {
      uAtlas: { value: atlas },
      uViewport: { value: new Vector2(1, 1) },
    },
  });
}

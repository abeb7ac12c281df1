import { Color, DataTexture, NearestFilter, RedFormat, ShaderMaterial } from "three";

import { HEAT_STEP, type HeatField } from "@/body/heat-field";
import { HEAT_CLASSES } from "@/domain/heat-classes";
import { heatShades } from "@/scene/heat-shades";

const vertexShader = /* glsl */ `
attribute vec3 quadPlace; // the quad's number, and the place in it in halves
attribute vec3 square; // column, row and size of the quad's texels
varying vec2 vPlace;
varying vec3 vNormalView;
varying vec3 vPositionView;
flat varying ivec3 vSquare;

void main() {
  vPlace = quadPlace.yz * 0.5;
  vSquare = ivec3(square + 0.5);
  vNormalView = normalMatrix * normal;
  vec4 positionView = modelViewMatrix * vec4(position, 1.0);
  vPositionView = positionView.xyz;
  gl_Position = projectionMatrix * positionView;
}
`;

// Contour lines part the classes, and a hatch that is denser from class to class lies over the colours: each
// alone says which is more. The hatch is of the screen, so that it can be read at any zoom.
const fragmentShader = /* glsl */ `
varying vec2 vPlace;
varying vec3 vNormalView;
varying vec3 vPositionView;
flat varying ivec3 vSquare;
uniform sampler2D uLevels;
uniform vec3 uColours[${HEAT_CLASSES}];
uniform vec3 uInks[${HEAT_CLASSES}];
uniform vec2 uHatches[${HEAT_CLASSES}]; // CSS pixels from line to line, and 1 where they cross
uniform int uClasses;
uniform float uRatio; // pixels to a CSS pixel

float lineOf(float along, float pitch) {
  float d = abs(mod(along, pitch) - 0.5 * pitch);
  return 1.0 - smoothstep(0.35, 1.05, d);
}

void main() {
  float last = float(vSquare.z - 1);
  vec2 p = clamp(vPlace, 0.0, 1.0) * last;
  ivec2 cell = ivec2(min(floor(p), last - 1.0));
  vec2 f = p - vec2(cell);
  ivec2 texel = vSquare.xy + cell;
  float a = texelFetch(uLevels, texel, 0).r;
  float b = texelFetch(uLevels, texel + ivec2(1, 0), 0).r;
  float c = texelFetch(uLevels, texel + ivec2(1, 1), 0).r;
  float d = texelFetch(uLevels, texel + ivec2(0, 1), 0).r;
  float level = mix(mix(a, b, f.x), mix(d, c, f.x), f.y) * (255.0 / ${HEAT_STEP}.0);
  float perPixel = max(fwidth(level), 1e-4);

  float cover = smoothstep(-0.7, 0.7, (level - 1.0) / perPixel);
  if (cover < 0.02) discard;
  int k = clamp(int(floor(level)) - 1, 0, uClasses - 1);
  vec3 colour = uColours[k];

  vec2 at = gl_FragCoord.xy / uRatio;
  vec2 hatch = uHatches[k];
  if (hatch.x > 0.5) {
    float ink = lineOf((at.x + at.y) * 0.7071, hatch.x);
    if (hatch.y > 0.5) ink = max(ink, lineOf((at.x - at.y) * 0.7071, hatch.x));
    colour = mix(colour, uInks[k], ink * 0.5);
  }
  float facing = max(dot(normalize(vNormalView), normalize(-vPositionView)), 0.0);
  colour *= mix(0.7, 1.0, smoothstep(0.0, 0.75, facing));

  float border = clamp(round(level), 1.0, float(uClasses));
  float pixels = abs(level - border) / perPixel / uRatio;
  colour = mix(colour, vec3(0.006, 0.018, 0.024), (1.0 - smoothstep(0.5, 1.3, pixels)) * 0.85);
  gl_FragColor = vec4(colour, cover);
  #include <colorspace_fragment>
}
`;

/**
 * The material of a heat map that lies on the skin; free its texture with `disposeHeat`.
 *
 * @param ratio - pixels to a CSS pixel
 */
export function makeHeatMaterial(
  { layout, levels, classes }: HeatField,
  ratio: number,
): ShaderMaterial {
  const texture = new DataTexture(new Uint8Array(levels), layout.width, layout.height, RedFormat);
  texture.minFilter = NearestFilter;
  texture.magFilter = NearestFilter;
  texture.needsUpdate = true;
  const shades = heatShades(Math.max(1, classes.length));
  const each = <Value>(valueOf: (shade: (typeof shades)[number]) => Value) =>
    Array.from({ length: HEAT_CLASSES }, (_, k) => {
      const shade = shades[Math.min(k, shades.length - 1)];
      if (!shade) throw new Error("a heat map without shades"); // there is at least one
      return valueOf(shade);
    });
  return new ShaderMaterial({
    vertexShader,
    fragmentShader,
    transparent: true,
    depthWrite: false,
    // It lies on the very triangles of the skin, and is to win there.
    polygonOffset: true,
    polygonOffsetFactor: -1,
    polygonOffsetUnits: -2,
    uniforms: {
      uLevels: { value: texture },
      uColours: { value: each(({ colour }) => new Color(colour)) },
      uInks: { value: each(({ ink }) => new Color(ink)) },
      uHatches: { value: each(({ pitch, isCrossed }) => [pitch, isCrossed ? 1 : 0]).flat() },
      uClasses: { value: shades.length },
      uRatio: { value: ratio },
    },
  });
}

/** Frees what a heat map's material holds on the graphics card. */
export function disposeHeat(material: ShaderMaterial): void {
  const texture: unknown = material.uniforms["uLevels"]?.value;
  if (texture instanceof DataTexture) texture.dispose();
  material.dispose();
}

import { Color, DataTexture, ShaderMaterial, type IUniform } from "three";

import { extentGlsl } from "@/scene/extent-glsl";
import { regionGlsl } from "@/scene/region-glsl";

/** The colours of the figure, as sRGB hex. Chosen calm and matte: the marks are what should speak. */
const palettes = {
  light: {
    skin: "#d9b8a4",
    garment: "#8f9fae",
    hair: "#b08f7f",
    hollow: "#6d3f33",
    edge: "#8c5f50",
  },
  dark: {
    skin: "#c9a692",
    garment: "#76889a",
    hair: "#977767",
    hollow: "#3f221c",
    edge: "#e9cdbd",
  },
} as const;

export type Theme = keyof typeof palettes;

const vertexShader = /* glsl */ `
attribute vec4 paint; // occlusion, shorts, top, hair
varying vec3 vNormalView;
varying vec3 vPositionView;
varying vec4 vPaint;
#ifdef SHOWS_IN_QUADS
attribute vec3 quadPlace; // the quad's number, and the place in it in halves
varying vec2 vPlace;
flat varying int vQuad;
#endif

void main() {
  vPaint = paint;
#ifdef SHOWS_IN_QUADS
  vQuad = int(quadPlace.x + 0.5);
  vPlace = quadPlace.yz * 0.5;
#endif
  vNormalView = normalMatrix * normal;
  vec4 positionView = modelViewMatrix * vec4(position, 1.0);
  vPositionView = positionView.xyz;
  gl_Position = projectionMatrix * positionView;
}
`;

// Three soft lights that go with the camera, as in a studio: however the figure is turned, it is lit
// the same way. Written out because a physically based material costs three times the frame here.
const fragmentShader = /* glsl */ `
varying vec3 vNormalView;
varying vec3 vPositionView;
varying vec4 vPaint;
uniform vec3 uSkin, uGarment, uHair, uHollow, uEdge;
#ifdef SHOWS_IN_QUADS
varying vec2 vPlace;
flat varying int vQuad;
uniform bool uHasBorders; // lines along all borders
uniform int uRightQuads; // the quads from this one on are the body's left
uniform sampler2D uLeafPaint; // for each leaf, right in row 0 and left in row 1: colour, and how much of it
uniform vec3 uExtent, uSelectedExtent; // their colours
${regionGlsl}
${extentGlsl}
#endif

/** 1 where a painted field is inside its border, one pixel soft at any zoom. */
float inside(float field) {
  return smoothstep(-0.7, 0.7, (field - 0.502) / max(fwidth(field), 1e-5));
}

void main() {
  vec3 n = normalize(vNormalView);
  vec3 toEye = normalize(-vPositionView);
  float facing = max(dot(n, toEye), 0.0);

  vec3 colour = mix(uSkin, uGarment, max(inside(vPaint.g), inside(vPaint.b)));
  colour = mix(colour, uHair, inside(vPaint.a));

  float open = pow(clamp((vPaint.r - 0.1) / 0.85, 0.0, 1.0), 1.15);
  colour *= mix(uHollow, vec3(1.0), open);

  float key = max((dot(n, normalize(vec3(-0.55, 0.62, 0.66))) + 0.32) / 1.32, 0.0);
  float fill = max((dot(n, normalize(vec3(0.85, 0.1, 0.45))) + 0.5) / 1.5, 0.0);
  float rim = pow(1.0 - facing, 3.0) * max(dot(n, normalize(vec3(0.5, 0.6, -0.45))), 0.0);
  float sky = 0.5 + 0.5 * n.y;
  vec3 light = vec3(1.0, 0.965, 0.93) * (0.80 * key * key)
             + vec3(0.86, 0.92, 1.0) * (0.16 * fill)
             + mix(vec3(0.30, 0.27, 0.26), vec3(0.46, 0.48, 0.50), sky)
             + vec3(0.5) * rim;
  colour *= light;

#ifdef SHOWS_IN_QUADS
  vec2 placeX = dFdx(vPlace);
  vec2 placeY = dFdy(vPlace);
#endif
#ifdef SHOWS_EXTENTS
  {
    Extents extents = extentsAt(vQuad, vPlace);
    vec2 cover = extentCover(extents, placeX, placeY);
    vec2 pixels = extentPixels(extents, placeX, placeY);
    vec2 rim = cover * (1.0 - smoothstep(1.2, 2.4, pixels)); // the edge is drawn: not by colour alone
    colour = mix(colour, uExtent * (0.5 + 0.5 * light), cover.x * 0.5);
    colour = mix(colour, uExtent * 0.5, rim.x * 0.9);
    colour = mix(colour, uSelectedExtent * (0.5 + 0.5 * light), cover.y * 0.6);
    colour = mix(colour, uSelectedExtent * 0.4, rim.y);
  }
#endif

#ifdef SHOWS_REGIONS
  {
    Region region = regionAt(vQuad, vPlace);
    int row = vQuad < uRightQuads ? 0 : 1;
    vec4 own = texelFetch(uLeafPaint, ivec2(region.leaf, row), 0);
    vec4 next = texelFetch(uLeafPaint, ivec2(region.other, row), 0);
    colour = mix(colour, own.rgb * (0.55 + 0.45 * light), own.a);
    float perPixel = abs(dot(region.slope, placeX)) + abs(dot(region.slope, placeY));
    float line = 1.0 - smoothstep(0.8, 1.8, region.margin / max(perPixel, 1e-5));
    float wanted = max(uHasBorders ? 0.45 : 0.0, own.a == next.a ? 0.0 : 0.8);
    colour = mix(colour, own.a > next.a ? own.rgb * 0.6 : next.a > 0.0 ? next.rgb * 0.6 : uEdge * 0.5,
                 line * wanted);
  }
#endif

  // The line an illustrator would draw: the skin darkens (in the dark theme brightens) as it turns away.
  colour = mix(colour, uEdge * light * 0.8, smoothstep(0.42, 0.0, facing) * 0.5);

  gl_FragColor = vec4(colour, 1.0);
  #include <colorspace_fragment>
}
`;

/** Colour and amount of each leaf, 256 a side: right, then left. */
const leafPaint = new DataTexture(new Uint8Array(256 * 2 * 4), 256, 2);

const IN_QUADS = "SHOWS_IN_QUADS";

/** The material of the one figure: matte skin, garments and hair cut from their painted fields, studio light. */
export const skinMaterial = makeSkinMaterial();

function makeSkinMaterial(): ShaderMaterial {
  const colour = (): IUniform<Color> => ({ value: new Color() });
  return new ShaderMaterial({
    vertexShader,
    fragmentShader,
    uniforms: {
      uSkin: colour(),
      uGarment: colour(),
      uHair: colour(),
      uHollow: colour(),
      uEdge: colour(),
      uExtents: { value: null },
      uExtentSquares: { value: null },
      uExtent: { value: new Color("#b4552d") },
      uSelectedExtent: { value: new Color("#c8372d") },
      uHasBorders: { value: false },
      uRightQuads: { value: 0 },
      uRegions: { value: null },
      uLeafPaint: { value: leafPaint },
    },
  });
}

/** Puts a theme's colours into the material. */
export function paintSkin(theme: Theme): void {
  const { skin, garment, hair, hollow, edge } = palettes[theme];
  const set = (name: string, hex: string) => {
    const uniform: IUniform<unknown> | undefined = skinMaterial.uniforms[name];
    if (uniform?.value instanceof Color) uniform.value.set(hex);
  };
  set("uSkin", skin);
  set("uGarment", garment);
  set("uHair", hair);
  set("uHollow", hollow);
  set("uEdge", edge);
}

/** What may be drawn on the skin besides the skin itself; each costs time for every pixel. */
const onSkin = ["SHOWS_REGIONS", "SHOWS_EXTENTS"] as const;
export type OnSkin = (typeof onSkin)[number];

/** Draws regions or extents on the skin, or leaves them and what they cost out of the shader. */
export function showOnSkin(what: OnSkin, isShown: boolean): void {
  const { defines } = skinMaterial;
  if (what in defines === isShown) return;
  skinMaterial.defines = definesFor((any) => (any === what ? isShown : any in defines));
  skinMaterial.needsUpdate = true;
}

/** Always in one order: else three takes the same shader for another one. */
function definesFor(isShown: (what: OnSkin) => boolean): Record<string, string> {
  const shown = onSkin.filter(isShown);
  return Object.fromEntries(
    (shown.length > 0 ? [IN_QUADS, ...shown] : []).map((name) => [name, ""]),
  );
}

/** A material as the skin's will be once this too is shown, so that its shader can be made beforehand. */
export function skinMaterialShowing(what: OnSkin): ShaderMaterial {
  const material = makeSkinMaterial();
  material.defines = definesFor((any) => any === what || any in skinMaterial.defines);
  return material;
}

/** Whether something is shown that needs to know its quad: then the split mesh has to be drawn. */
export function showsInQuads(): boolean {
  return IN_QUADS in skinMaterial.defines;
}

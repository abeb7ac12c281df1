import { Color, ShaderMaterial, type IUniform } from "three";

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

void main() {
  vPaint = paint;
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

  // The line an illustrator would draw: the skin darkens (in the dark theme brightens) as it turns away.
  colour = mix(colour, uEdge * light * 0.8, smoothstep(0.42, 0.0, facing) * 0.5);

  gl_FragColor = vec4(colour, 1.0);
  #include <colorspace_fragment>
}
`;

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

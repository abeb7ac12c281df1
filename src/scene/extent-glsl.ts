/**
 * GLSL ES 3.00 that says how far inside the extents a place of the skin is, crisp at any zoom.
 *
 * It needs two uniforms, both not flipped, filtered nearest, without mipmaps and colour space:
 * `sampler2D uExtents` (RG8, `ExtentAtlas.data`) and `sampler2D uExtentSquares` (RGBA8,
 * `ExtentAtlas.squares`). It gives
 *
 * ```glsl
 * struct Extents {
 *   vec2 inside;  // metres inside the edge, negative outside, within ±0.01; x of all extents
 *                 // together, y of the selected one
 *   vec2 alongU;  // how fast that grows with u, and with v
 *   vec2 alongV;
 * };
 * Extents extentsAt(int quad, vec2 place);  // place: u, v in the quad, 0–1
 * vec2 extentCover(Extents extents, vec2 placeX, vec2 placeY);  // 0–1, soft over a pixel
 * vec2 extentPixels(Extents extents, vec2 placeX, vec2 placeY);  // pixels inside the edge
 * ```
 *
 * where `placeX` is `dFdx(place)` and `placeY` is `dFdy(place)`, taken outside any branch.
 */
export const extentGlsl = /* glsl */ `
uniform sampler2D uExtents;
uniform sampler2D uExtentSquares;

struct Extents {
  vec2 inside;
  vec2 alongU;
  vec2 alongV;
};

Extents extentsAt(int quad, vec2 place) {
  int quadsPerRow = textureSize(uExtentSquares, 0).x;
  ivec2 at = ivec2(quad % quadsPerRow, quad / quadsPerRow);
  ivec4 square = ivec4(texelFetch(uExtentSquares, at, 0) * 255.0 + 0.5);
  if (square.a == 0) return Extents(vec2(-0.01), vec2(0.0), vec2(0.0));

  float last = float(square.b - 1);
  vec2 p = clamp(place, 0.0, 1.0) * last;
  ivec2 cell = ivec2(min(floor(p), last - 1.0));
  vec2 f = p - vec2(cell);
  ivec2 texel = square.rg * 8 + cell;
  vec2 a = texelFetch(uExtents, texel, 0).rg;
  vec2 b = texelFetch(uExtents, texel + ivec2(1, 0), 0).rg;
  vec2 c = texelFetch(uExtents, texel + ivec2(1, 1), 0).rg;
  vec2 d = texelFetch(uExtents, texel + ivec2(0, 1), 0).rg;
  // Steps of a byte to metres: 128 is the edge, 127 are a centimetre.
  const float metres = 255.0 / 12700.0;
  vec2 value = mix(mix(a, b, f.x), mix(d, c, f.x), f.y);
  return Extents(
    (value - 128.0 / 255.0) * metres,
    mix(b - a, c - d, f.y) * (last * metres),
    mix(d - a, c - b, f.x) * (last * metres)
  );
}

vec2 extentPixels(Extents extents, vec2 placeX, vec2 placeY) {
  vec2 perPixelX = extents.alongU * placeX.x + extents.alongV * placeX.y;
  vec2 perPixelY = extents.alongU * placeY.x + extents.alongV * placeY.y;
  return extents.inside / max(sqrt(perPixelX * perPixelX + perPixelY * perPixelY), vec2(1e-6));
}

vec2 extentCover(Extents extents, vec2 placeX, vec2 placeY) {
  return smoothstep(-0.7, 0.7, extentPixels(extents, placeX, placeY));
}
`;

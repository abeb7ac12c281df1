/**
 * GLSL ES 3.00 that names the region leaf at a place of the skin, by the rule of `leafAt`: within
 * the triangle of the place the corners' shares are interpolated, and the largest wins.
 *
 * It needs the uniform `sampler2D uRegions`: the texture of `makeRegionTexture`, RGBA8, filtered
 * nearest, not flipped, no mipmaps, no colour space. It gives
 *
 * ```glsl
 * struct Region {
 *   int leaf;      // the index into Figure.regionLeaves
 *   int other;     // the leaf that comes second, or the same where none comes near
 *   float margin;  // by how much the leaf leads, 0–1: 0 is the border; 1 where none comes near
 *   vec2 slope;    // how fast the margin grows with u and with v
 * };
 * Region regionAt(int quad, vec2 place);  // place: u, v in the quad, 0–1
 * ```
 *
 * So a line along borders is where `margin / (abs(dot(slope, dFdx(place))) + abs(dot(slope,
 * dFdy(place))))`, the distance in pixels, is small. Quads 0 … Q/2 - 1 are the body's right.
 */
export const regionGlsl = /* glsl */ `
uniform sampler2D uRegions;

struct Region {
  int leaf;
  int other;
  float margin;
  vec2 slope;
};

Region regionAt(int quad, vec2 place) {
  int width = textureSize(uRegions, 0).x;
  int start = quad * 8;
  ivec2 at = ivec2(start % width, start / width);
  ivec4 head = ivec4(texelFetch(uRegions, at, 0) * 255.0 + 0.5);
  int count = head.r & 127;
  if (count == 1) return Region(head.g, head.g, 1.0, vec2(0.0));
  ivec4 tail = ivec4(texelFetch(uRegions, at + ivec2(1, 0), 0) * 255.0 + 0.5);

  // The weights of the four corners, and how they grow with u and v: the far corner of the other
  // triangle has none.
  vec4 weights, alongU, alongV;
  float u = place.x;
  float v = place.y;
  if (head.r >= 128) {
    if (u + v <= 1.0) {
      weights = vec4(1.0 - u - v, u, 0.0, v);
      alongU = vec4(-1.0, 1.0, 0.0, 0.0);
      alongV = vec4(-1.0, 0.0, 0.0, 1.0);
    } else {
      weights = vec4(0.0, 1.0 - v, u + v - 1.0, 1.0 - u);
      alongU = vec4(0.0, 0.0, 1.0, -1.0);
      alongV = vec4(0.0, -1.0, 1.0, 0.0);
    }
  } else if (u >= v) {
    weights = vec4(1.0 - u, u - v, v, 0.0);
    alongU = vec4(-1.0, 1.0, 0.0, 0.0);
    alongV = vec4(0.0, -1.0, 1.0, 0.0);
  } else {
    weights = vec4(1.0 - v, 0.0, u, v - u);
    alongU = vec4(0.0, 0.0, 1.0, -1.0);
    alongV = vec4(-1.0, 0.0, 0.0, 1.0);
  }

  int leaf = -1;
  int other = -1;
  float most = -1.0;
  float next = -1.0;
  vec4 mostShares = vec4(0.0);
  vec4 nextShares = vec4(0.0);
  for (int i = 0; i < 6; i++) {
    if (i >= count) break;
    int id = i == 0 ? head.g : i == 1 ? head.b : i == 2 ? head.a
           : i == 3 ? tail.r : i == 4 ? tail.g : tail.b;
    vec4 shares = texelFetch(uRegions, at + ivec2(2 + i, 0), 0);
    float share = dot(weights, shares);
    if (share > most) {
      other = leaf;
      next = most;
      nextShares = mostShares;
      leaf = id;
      most = share;
      mostShares = shares;
    } else if (share > next) {
      other = id;
      next = share;
      nextShares = shares;
    }
  }
  vec4 lead = mostShares - nextShares;
  return Region(leaf, other, most - next, vec2(dot(alongU, lead), dot(alongV, lead)));
}
`;

import { CircleGeometry, Mesh, ShaderMaterial, Vector3 } from "three";

/** Half the width and depth of the ground that is shaded, in metres. */
const REACH = { x: 0.5, z: 0.4 };
/** Skin below this height, in metres, stands on the ground. */
const SOLE = 0.03;

/** The soft shadow that a figure stands on: dark under each foot, faint around. */
export function makeGroundShadow(): Mesh {
  const material = new ShaderMaterial({
    transparent: true,
    depthWrite: false,
    uniforms: { uFoot: { value: new Vector3(0.1, 0.03, 0.12) } },
    vertexShader: /* glsl */ `
      varying vec2 vPlace;
      void main() {
        vPlace = position.xy * vec2(${REACH.x}, -${REACH.z});
        gl_Position = projectionMatrix * modelViewMatrix * vec4(position, 1.0);
      }`,
    fragmentShader: /* glsl */ `
      varying vec2 vPlace; // x to the body's left and z, in metres
      uniform vec3 uFoot; // the left one's middle, x and z, and half its length
      void main() {
        vec2 fromFoot = vec2(abs(vPlace.x) - uFoot.x, vPlace.y - uFoot.y);
        float around = clamp(1.0 - length(vPlace / vec2(${REACH.x}, ${REACH.z})), 0.0, 1.0);
        float under = exp(-1.6 * dot(fromFoot, fromFoot / vec2(0.0049, uFoot.z * uFoot.z)));
        float shade = 0.2 * around * around + 0.36 * under * smoothstep(0.0, 0.3, around);
        gl_FragColor = vec4(0.0, 0.0, 0.0, shade);
      }`,
  });
  const shadow = new Mesh(new CircleGeometry(1, 48), material);
  shadow.rotation.x = -Math.PI / 2;
  shadow.position.y = -0.001;
  shadow.scale.set(REACH.x, REACH.z, 1);
  return shadow;
}

/** Brings the shadow under the feet of a skin, whose left half has x above 0. */
export function placeGroundShadow({ material }: Mesh, positions: Float32Array): void {
  let [left, right, back, front] = [9, 0, 9, -9];
  for (let i = 0; i < positions.length; i += 3) {
    const [x = 0, y = 0, z = 0] = positions.subarray(i, i + 3);
    if (x <= 0 || y > SOLE) continue;
    left = Math.min(left, x);
    right = Math.max(right, x);
    back = Math.min(back, z);
    front = Math.max(front, z);
  }
  if (!(material instanceof ShaderMaterial)) return;
  const foot: unknown = material.uniforms["uFoot"]?.value;
  if (foot instanceof Vector3) foot.set((left + right) / 2, (back + front) / 2, (front - back) / 2);
}

/**
 * The yardstick for tapping: the same figure on a bare three.js page. A tap finds the skin through
 * three-mesh-bvh, sets a small ball there, and draws one frame. The address says how large:
 * `?width=…&height=…` in CSS pixels.
 */
import {
  BufferAttribute,
  BufferGeometry,
  DirectionalLight,
  HemisphereLight,
  Mesh,
  MeshStandardMaterial,
  PerspectiveCamera,
  Raycaster,
  Scene,
  SphereGeometry,
  Vector2,
  WebGLRenderer,
} from "three";
import { acceleratedRaycast, MeshBVH } from "three-mesh-bvh";

import { loadFigure } from "@/body/load-figure";

const asked = new URLSearchParams(location.search);
const width = Number(asked.get("width") ?? innerWidth);
const height = Number(asked.get("height") ?? innerHeight);

const renderer = new WebGLRenderer({ antialias: true });
renderer.setSize(width, height);
renderer.domElement.dataset["figure"] = "";
document.body.append(renderer.domElement);

const camera = new PerspectiveCamera(24, width / height, 0.05, 30);
camera.position.set(0, 0.84, 4.6);
const light = new DirectionalLight("white", 2);
light.position.set(1, 2, 3);
const scene = new Scene();
scene.add(light, new HemisphereLight("white", "gray", 1));

const { positions, triangles } = await loadFigure();
const geometry = new BufferGeometry();
geometry.setAttribute("position", new BufferAttribute(positions, 3));
geometry.setIndex(new BufferAttribute(triangles, 1));
geometry.computeVertexNormals();
geometry.boundsTree = new MeshBVH(geometry, { indirect: true });
const skin = new Mesh(geometry, new MeshStandardMaterial({ color: "tan" }));
skin.raycast = acceleratedRaycast;
scene.add(skin);

const ball = new SphereGeometry(0.012, 16, 12);
const red = new MeshStandardMaterial({ color: "red" });
const raycaster = new Raycaster();
raycaster.firstHitOnly = true;

renderer.domElement.addEventListener("pointerup", ({ offsetX, offsetY }) => {
  raycaster.setFromCamera(
    new Vector2((offsetX / width) * 2 - 1, 1 - (offsetY / height) * 2),
    camera,
  );
  const hit = raycaster.intersectObject(skin)[0];
  if (!hit) return;
  const marker = new Mesh(ball, red);
  marker.position.copy(hit.point);
  scene.add(marker);
  requestAnimationFrame(draw);
});

requestAnimationFrame(() => {
  draw();
  requestAnimationFrame(() => performance.mark("fasciamap:ready"));
});

function draw() {
  renderer.render(scene, camera);
}

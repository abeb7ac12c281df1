/** The yardstick for loading: the least that three.js can show, one lit cube, drawn once. */
import {
  BoxGeometry,
  DirectionalLight,
  Mesh,
  MeshStandardMaterial,
  PerspectiveCamera,
  Scene,
  WebGLRenderer,
} from "three";

const renderer = new WebGLRenderer({ antialias: true });
renderer.setSize(innerWidth, innerHeight);
document.body.append(renderer.domElement);

const camera = new PerspectiveCamera(24, innerWidth / innerHeight, 0.05, 30);
camera.position.set(1, 1, 4.6);
camera.lookAt(0, 0, 0);
const light = new DirectionalLight("white", 3);
light.position.set(1, 2, 3);
const scene = new Scene();
scene.add(light, new Mesh(new BoxGeometry(), new MeshStandardMaterial({ color: "tan" })));

requestAnimationFrame(() => {
  renderer.render(scene, camera);
  // Like the app: once that frame has been handed to the screen.
  requestAnimationFrame(() => performance.mark("fasciamap:ready"));
});

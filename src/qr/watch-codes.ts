import { ownScript } from "@/lib/own-script";
import type { CameraPicture } from "@/qr/read-worker";
// oxlint-disable-next-line import/default -- Vite makes it: the address of the built worker
import workerAddress from "@/qr/read-worker?worker&url";

/**
 * Why no code is looked for; the screen has a sentence for each.
 *
 * - `refused`: the person, the browser or the host does not allow the camera
 * - `none`: there is none
 * - `busy`: it is used by something else, was unplugged, or does not start
 * - `unsupported`: this browser gives none, or none here
 */
export type CameraFailure = "refused" | "none" | "busy" | "unsupported";

/** What is asked of the camera: the one at the back of a phone, and pictures in which small modules are told apart. */
const WISHES = {
  audio: false,
  video: { facingMode: { ideal: "environment" }, width: { ideal: 1280 }, height: { ideal: 960 } },
};

/** The longer side of what is looked at, in pixels: more costs time and tells no more. */
const LONGEST = 1280;

/** Between two pictures, in milliseconds: so that a phone stays cool. */
const REST_MS = 40;

type Watching = {
  /** Where the camera's picture is shown. */
  readonly video: HTMLVideoElement;
  /** Ends it, and turns the camera off. */
  readonly signal: AbortSignal;
  readonly onStart: () => void;
  /** Told what a code says, as often as it is seen. */
  readonly onText: (text: string) => void;
};

/**
 * Turns the camera on and looks for QR codes in its picture until it is told to end. No picture is kept.
 *
 * @returns why it ended by itself, or `null` once it was told to
 */
export async function watchCodes(watching: Watching): Promise<CameraFailure | null> {
  const { video, signal, onStart } = watching;
  // In a page that is not served over https there is none, whatever the types say.
  const cameras: MediaDevices | undefined = navigator.mediaDevices;
  if (!cameras) return "unsupported";
  let stream: MediaStream;
  try {
    stream = await cameras.getUserMedia(WISHES);
  } catch (error) {
    return signal.aborted ? null : failureOf(error);
  }
  const worker = startWorker();
  try {
    if (!worker) return "unsupported";
    if (signal.aborted) return null;
    video.srcObject = stream;
    await video.play();
    onStart();
    return await look(watching, stream, worker);
  } catch {
    return signal.aborted ? null : "busy"; // the screen was closed meanwhile, or the picture does not come
  } finally {
    for (const track of stream.getTracks()) track.stop();
    video.srcObject = null;
    worker?.terminate();
  }
}

async function look(
  { video, signal, onText }: Watching,
  stream: MediaStream,
  worker: Worker,
): Promise<CameraFailure | null> {
  const canvas = document.createElement("canvas");
  while (!signal.aborted) {
    if (!stream.active) return "busy";
    const picture = pictureOf(video, canvas);
    const text = picture && (await read(worker, picture));
    if (signal.aborted) break;
    if (text) onText(text);
    await new Promise((resolve) => setTimeout(resolve, REST_MS));
  }
  return null;
}

/** What is seen now; `null` as long as nothing is. */
function pictureOf(video: HTMLVideoElement, canvas: HTMLCanvasElement): CameraPicture | null {
  const { videoWidth, videoHeight } = video;
  const scale = Math.min(1, LONGEST / Math.max(videoWidth, videoHeight));
  const width = Math.round(videoWidth * scale);
  const height = Math.round(videoHeight * scale);
  if (!(width > 0 && height > 0)) return null;
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
  const context = canvas.getContext("2d", { willReadFrequently: true });
  context?.drawImage(video, 0, 0, width, height);
  const data = context?.getImageData(0, 0, width, height).data;
  return data ? { width, height, data } : null;
}

function read(worker: Worker, picture: CameraPicture): Promise<string | null> {
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<string | null>) => resolve(data);
    worker.onerror = (event) => reject(new Error(event.message));
    worker.postMessage(picture, [picture.data.buffer]);
  });
}

function startWorker(): Worker | null {
  try {
    return new Worker(ownScript(workerAddress), { type: "module" });
  } catch {
    return null;
  }
}

function failureOf(error: unknown): CameraFailure {
  const name = error instanceof DOMException ? error.name : "";
  if (name === "NotAllowedError" || name === "SecurityError") return "refused";
  if (name === "NotFoundError" || name === "OverconstrainedError") return "none";
  return name === "NotReadableError" || name === "AbortError" ? "busy" : "unsupported";
}

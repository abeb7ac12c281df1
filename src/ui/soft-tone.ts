/** Made by the first gesture that may sound, and kept: browsers allow few. */
let context: AudioContext | null = null;

const PITCH_HZ = 523; // c″: clear, and not shrill
const LOUDNESS = 0.12;
const LENGTH_SECONDS = 0.5;
const APART_SECONDS = 0.45;

/**
 * Makes ready to sound. Browsers let a page sound only after a gesture, so call it from one; without
 * sound here, nothing happens.
 */
export function allowTones(): void {
  if (!("AudioContext" in globalThis)) return;
  context ??= new AudioContext();
  void context.resume().catch(ignore);
}

/** Sounds so many soft tones one after the other; nothing where sound was not allowed yet. */
export function soundTones(count: number): void {
  if (context?.state !== "running") return;
  for (let tone = 0; tone < count; tone++) {
    const start = context.currentTime + 0.02 + tone * APART_SECONDS;
    const oscillator = new OscillatorNode(context, { type: "sine", frequency: PITCH_HZ });
    const gain = new GainNode(context, { gain: 0 });
    gain.gain.setValueAtTime(0, start);
    gain.gain.linearRampToValueAtTime(LOUDNESS, start + 0.04);
    gain.gain.exponentialRampToValueAtTime(0.0001, start + LENGTH_SECONDS);
    oscillator.connect(gain).connect(context.destination);
    oscillator.start(start);
    oscillator.stop(start + LENGTH_SECONDS);
  }
}

function ignore(): void {}

import { qualities } from "@/domain/spot";
import type { Say } from "@/messages/use-messages";
import type { PictureWords } from "@/scene/view-pictures";
import { qualityLetters } from "@/messages/quality-letters";

/** What is written on pictures of the figure. */
export function pictureWords(say: Say): PictureWords {
  return {
    letters: qualityLetters(say),
    sides: { left: say("side.left.letter"), right: say("side.right.letter") },
  };
}

/** What the marks on them mean. */
export function legendWords(say: Say) {
  return qualities.map((quality) => ({
    quality,
    letters: say(`quality.${quality}.letters`),
    text: `${say(`quality.${quality}`)}: ${say(`quality.${quality}.meaning`)}`,
  }));
}

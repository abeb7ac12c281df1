import { z } from "@/domain/zod";

/** The parts of the body under which regions are listed. */
export const bodyParts = [
  "head",
  "neck",
  "shoulder",
  "chest",
  "abdomen",
  "pelvis",
  "back",
  "arm",
  "hand",
  "leg",
  "foot",
] as const;
export type BodyPart = (typeof bodyParts)[number];

/**
 * The sixty kinds of region, each there twice, left and right: 120 areas of the skin.
 *
 * `aspect` is front or back of the mid-coronal plane. `isAtMidline` regions touch the midline:
 * within a centimetre of it their side is "midline". The cut rolls up to three published schemes
 * (CHOIR-74, Michigan Body Map-35, WPI-19); where a border is a judgement it is ours.
 */
export const regionTable = [
  { id: "scalp_front", part: "head", aspect: "front", isAtMidline: true },
  { id: "forehead", part: "head", aspect: "front", isAtMidline: true },
  { id: "temple_ear", part: "head", aspect: "front", isAtMidline: false },
  { id: "face", part: "head", aspect: "front", isAtMidline: true },
  { id: "jaw", part: "head", aspect: "front", isAtMidline: false },
  { id: "scalp_back", part: "head", aspect: "back", isAtMidline: true },
  { id: "occiput", part: "head", aspect: "back", isAtMidline: true },
  { id: "suboccipital", part: "neck", aspect: "back", isAtMidline: true },
  { id: "throat", part: "neck", aspect: "front", isAtMidline: true },
  { id: "neck_side", part: "neck", aspect: "front", isAtMidline: false },
  { id: "neck_back", part: "neck", aspect: "back", isAtMidline: true },
  { id: "shoulder_front", part: "shoulder", aspect: "front", isAtMidline: false },
  { id: "shoulder_top", part: "shoulder", aspect: "back", isAtMidline: false },
  { id: "shoulder_back", part: "shoulder", aspect: "back", isAtMidline: false },
  { id: "armpit", part: "shoulder", aspect: "front", isAtMidline: false },
  { id: "chest_upper", part: "chest", aspect: "front", isAtMidline: false },
  { id: "chest_lower", part: "chest", aspect: "front", isAtMidline: false },
  { id: "sternum", part: "chest", aspect: "front", isAtMidline: true },
  { id: "ribs_side", part: "chest", aspect: "front", isAtMidline: false },
  { id: "abdomen_upper", part: "abdomen", aspect: "front", isAtMidline: true },
  { id: "abdomen_lower", part: "abdomen", aspect: "front", isAtMidline: true },
  { id: "flank_front", part: "abdomen", aspect: "front", isAtMidline: false },
  { id: "hip_front", part: "pelvis", aspect: "front", isAtMidline: false },
  { id: "groin", part: "pelvis", aspect: "front", isAtMidline: false },
  { id: "pelvis_front", part: "pelvis", aspect: "front", isAtMidline: true },
  { id: "upper_back", part: "back", aspect: "back", isAtMidline: true },
  { id: "shoulder_blade", part: "back", aspect: "back", isAtMidline: false },
  { id: "mid_back", part: "back", aspect: "back", isAtMidline: true },
  { id: "thoracolumbar", part: "back", aspect: "back", isAtMidline: true },
  { id: "low_back", part: "back", aspect: "back", isAtMidline: true },
  { id: "flank_back", part: "back", aspect: "back", isAtMidline: false },
  { id: "sacrum", part: "pelvis", aspect: "back", isAtMidline: true },
  { id: "buttock_upper", part: "pelvis", aspect: "back", isAtMidline: false },
  { id: "buttock_lower", part: "pelvis", aspect: "back", isAtMidline: false },
  { id: "hip_side", part: "pelvis", aspect: "back", isAtMidline: false },
  { id: "upper_arm_front", part: "arm", aspect: "front", isAtMidline: false },
  { id: "upper_arm_back", part: "arm", aspect: "back", isAtMidline: false },
  { id: "elbow_front", part: "arm", aspect: "front", isAtMidline: false },
  { id: "elbow_back", part: "arm", aspect: "back", isAtMidline: false },
  { id: "forearm_front", part: "arm", aspect: "front", isAtMidline: false },
  { id: "forearm_back", part: "arm", aspect: "back", isAtMidline: false },
  { id: "wrist_front", part: "hand", aspect: "front", isAtMidline: false },
  { id: "wrist_back", part: "hand", aspect: "back", isAtMidline: false },
  { id: "palm", part: "hand", aspect: "front", isAtMidline: false },
  { id: "hand_back", part: "hand", aspect: "back", isAtMidline: false },
  { id: "thigh_front", part: "leg", aspect: "front", isAtMidline: false },
  { id: "thigh_inner", part: "leg", aspect: "front", isAtMidline: false },
  { id: "thigh_outer_front", part: "leg", aspect: "front", isAtMidline: false },
  { id: "thigh_back", part: "leg", aspect: "back", isAtMidline: false },
  { id: "thigh_outer_back", part: "leg", aspect: "back", isAtMidline: false },
  { id: "knee_front", part: "leg", aspect: "front", isAtMidline: false },
  { id: "knee_back", part: "leg", aspect: "back", isAtMidline: false },
  { id: "shin", part: "leg", aspect: "front", isAtMidline: false },
  { id: "lower_leg_outer", part: "leg", aspect: "front", isAtMidline: false },
  { id: "calf", part: "leg", aspect: "back", isAtMidline: false },
  { id: "ankle_front", part: "foot", aspect: "front", isAtMidline: false },
  { id: "ankle_back", part: "foot", aspect: "back", isAtMidline: false },
  { id: "foot_top", part: "foot", aspect: "front", isAtMidline: false },
  { id: "foot_sole", part: "foot", aspect: "back", isAtMidline: false },
  { id: "heel", part: "foot", aspect: "back", isAtMidline: false },
] as const satisfies readonly {
  id: string;
  part: BodyPart;
  aspect: "front" | "back";
  isAtMidline: boolean;
}[];

export const regionIds = regionTable.map((region) => region.id);
export const RegionId = z.enum(regionIds);
export type RegionId = z.infer<typeof RegionId>;

/** Always the body's own side: "your left". */
export const Side = z.enum(["left", "right", "midline"]);
export type Side = z.infer<typeof Side>;

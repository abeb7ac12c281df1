/**
 * The words of FHIR bundles: docs/fhir.md says what each stands for and where the codes were checked. Codes of our own
 * are under `OWN`, which names no server: nothing is there to be fetched.
 */
const OWN = "urn:x-fasciamap:fhir:";

/** Code systems and extensions of our own. */
export const own = {
  field: `${OWN}field`,
  region: `${OWN}region`,
  kind: `${OWN}kind`,
  question: `${OWN}question`,
  id: `${OWN}id`,
  anchor: `${OWN}anchor`,
  extent: `${OWN}extent`,
  side: `${OWN}side`,
  shape: `${OWN}shape`,
} as const;

const LOINC = "http://loinc.org";

/** The LOINC codes that are used, with their official names. */
export const loinc = {
  symptom: { system: LOINC, code: "75325-1", display: "Symptom" },
  absent: { system: LOINC, code: "111551-8", display: "Symptom absent" },
  quality: { system: LOINC, code: "56823-8", display: "Problem quality or description" },
  painSeverity: {
    system: LOINC,
    code: "72514-3",
    display: "Pain severity - 0-10 verbal numeric rating [Score] - Reported",
  },
  course: { system: LOINC, code: "89261-2", display: "Clinical course" },
  trend: { system: LOINC, code: "89253-9", display: "Trend" },
  worse: { system: LOINC, code: "100752-5", display: "Exacerbating factors - Reported" },
  better: { system: LOINC, code: "100753-3", display: "Alleviating factors - Reported" },
} as const;

/** HL7's own, of FHIR R4 and of the Symptoms guide 1.0.0. */
export const hl7 = {
  bodySite: "http://hl7.org/fhir/StructureDefinition/bodySite",
  uberon: "http://purl.obolibrary.org/obo/",
  symptomCategory: {
    system: "http://hl7.org/fhir/uv/symptoms/CodeSystem/SymptomTemporary",
    code: "symptom",
    display: "Symptom",
  },
  survey: {
    system: "http://terminology.hl7.org/CodeSystem/observation-category",
    code: "survey",
    display: "Survey",
  },
} as const;

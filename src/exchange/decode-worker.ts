import { decodeMapFile } from "@/exchange/decode-map-file";
import { answerJobs } from "@/lib/answer-jobs";

const jobs = {
  async decode(bytes: Uint8Array) {
    return decodeMapFile(bytes);
  },
};

/** What can be asked of the worker. */
export type DecodeJobs = typeof jobs;

answerJobs(jobs);

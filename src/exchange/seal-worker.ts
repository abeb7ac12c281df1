import { sealJobs } from "@/exchange/seal-jobs";
import { answerJobs } from "@/lib/answer-jobs";

answerJobs(sealJobs);

import { checkFileSize, FILE_SIZE_LIMIT } from "@/exchange/check-file-size";
import { findArmor } from "@/exchange/find-armor";
import { isPacked, unpack } from "@/exchange/pack";
import { SEALED_SIZE_LIMIT, sealedForm } from "@/exchange/sealed-header";
import { sealing } from "@/exchange/sealing";
import type { UnsealFailure } from "@/exchange/unseal";
import { askPassphrase } from "@/features/practice/passphrase-ask";
import { failed, ok, type Result } from "@/lib/result";
import type { Database } from "@/storage/database";
import { listPracticeKeys } from "@/storage/practice-keys";

/** Why nothing was read; `unreadable` by the browser, `no-worker` to unseal it, `not-unpacked` for a broken gzip. */
export type ReadFailure = UnsealFailure | "unreadable" | "no-worker" | "not-unpacked";

/** A file of so many bytes or fewer is within every limit, and read at once. */
const SMALL = 256 * 1024;

/** So much of a file says whether it is sealed. */
const PEEKED_BYTES = 512;

/**
 * The bytes of a file, unsealed if it was sealed, and then unpacked if it was packed, as what a code on a screen says
 * is: by a key of this practice, or by a passphrase for which the person is asked. Its size is looked at before it
 * is read, and what comes out of it is counted.
 */
export async function readUnsealed(
  db: Database,
  file: File,
): Promise<Result<Uint8Array<ArrayBuffer>, ReadFailure>> {
  const opened = await readOpened(db, file);
  if (!opened.ok || !isPacked(opened.value)) return opened;
  const unpacked = await unpack(opened.value, FILE_SIZE_LIMIT);
  if (unpacked.ok) return unpacked;
  return failed(unpacked.failure === "damaged" ? "not-unpacked" : "too-large");
}

async function readOpened(
  db: Database,
  file: File,
): Promise<Result<Uint8Array<ArrayBuffer>, ReadFailure>> {
  const begin = file.size > SMALL ? await readBytes(file.slice(0, PEEKED_BYTES)) : null;
  if (begin) {
    const isAllowed =
      sealedForm(begin) === null ? checkFileSize(file.size).ok : file.size <= SEALED_SIZE_LIMIT;
    if (!isAllowed) return failed("too-large");
  } else if (file.size > SMALL) return failed("unreadable");
  const bytes = await readBytes(file);
  if (!bytes) return failed("unreadable");

  const isSealed = sealedForm(bytes.subarray(0, PEEKED_BYTES)) !== null;
  if (isSealed) return unsealed(db, file.name, bytes);
  const inMessage = findArmor(new TextDecoder().decode(bytes));
  if (inMessage === null) return ok(bytes);
  return unsealed(db, file.name, new TextEncoder().encode(inMessage));
}

async function unsealed(
  db: Database,
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Result<Uint8Array<ArrayBuffer>, ReadFailure>> {
  const secrets = (await listPracticeKeys(db)).map(({ secret }) => secret);
  try {
    let opened = await sealing("unseal", bytes, { secrets, passphrase: null });
    for (let wrong = 0; !opened.ok && isAskable(opened.failure); wrong++) {
      const passphrase = await askPassphrase(name, wrong);
      if (passphrase === null) return opened;
      opened = await sealing("unseal", bytes, { secrets, passphrase });
    }
    return opened;
  } catch {
    return failed("no-worker"); // it could not be started, or had too little memory
  }
}

function isAskable(failure: UnsealFailure): boolean {
  return failure === "needs-passphrase" || failure === "wrong-passphrase";
}

async function readBytes(file: Blob): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    return null; // moved, renamed or on a disk that is gone
  }
}

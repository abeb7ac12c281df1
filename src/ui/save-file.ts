/** Hands bytes to the browser as a file to save. */
export function saveFile(bytes: Uint8Array<ArrayBuffer>, name: string, type: string): void {
  const url = URL.createObjectURL(new Blob([bytes], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads the blob only after this task; a minute is more than it ever needs.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

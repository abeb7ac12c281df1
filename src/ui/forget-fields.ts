const FIELDS = "input, textarea, select";

/**
 * Has the browser note nothing of what stands in the fields of this page, from now on: it would write that to
 * the disk, readable, to fill them in again after a crash. Chromium heeds `autocomplete` of an input alone, of other
 * fields only that of their form, so those without one are given one.
 */
export function forgetFields(): void {
  const form = document.createElement("form");
  form.id = "forgotten-fields";
  form.hidden = true;
  form.autocomplete = "off";
  form.addEventListener("submit", (event) => event.preventDefault());
  document.body.append(form);

  const forget = (field: Element) => {
    if (field instanceof HTMLInputElement && field.type === "password") return; // is never noted
    if (!isField(field)) return;
    if (field.form === null) field.setAttribute("form", form.id);
    else field.form.autocomplete = "off";
    if (field instanceof HTMLInputElement) field.autocomplete = "off";
  };
  const forgetIn = (root: Element) => {
    forget(root);
    for (const field of root.querySelectorAll(FIELDS)) forget(field);
  };

  forgetIn(document.body);
  new MutationObserver((changes) => {
    for (const node of changes.flatMap(({ addedNodes }) => [...addedNodes])) {
      if (node instanceof Element) forgetIn(node);
    }
  }).observe(document.body, { childList: true, subtree: true });
}

function isField(
  node: Element,
): node is HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement {
  return node.matches(FIELDS);
}

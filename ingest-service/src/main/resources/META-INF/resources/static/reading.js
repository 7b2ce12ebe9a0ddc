// Source and reading answer each other: a click on a line shows its block, and the other way round;
// n and p go from one unsure boundary to the next. The source is a list of lines or the printed sheet.
const beside = document.getElementById("beside");
if (beside) {
  const unsure = [...beside.querySelectorAll('.seam:is([data-level="likely"], [data-level="unsure"])')];
  let at = -1;

  function mark(id) {
    beside.querySelectorAll(".here").forEach((part) => part.classList.remove("here"));
    beside
      .querySelectorAll(`[data-block="${CSS.escape(id)}"]`)
      .forEach((part) => part.classList.add("here"));
    document.getElementById(id)?.classList.add("here");
  }

  function near(element) {
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    element?.scrollIntoView({ block: "center", behavior: still ? "auto" : "smooth" });
  }

  beside.addEventListener("click", (event) => {
    const kept = event.target.closest(".kept");
    if (kept) {
      mark(kept.dataset.block);
      near(document.getElementById(kept.dataset.block));
      return;
    }
    const block = event.target.closest(".block");
    if (block && getSelection().isCollapsed) {
      mark(block.id);
      const parts = [...beside.querySelectorAll(`[data-block="${CSS.escape(block.id)}"]`)];
      near(parts.find((part) => part.getClientRects().length > 0));
    }
  });

  const printed = document.getElementById("as-printed");

  /** Shows the source as it was printed, or as lines. */
  function show(asPrinted) {
    if (printed) {
      printed.checked = asPrinted;
      beside.classList.toggle("as-printed", asPrinted);
    }
  }

  printed?.addEventListener("change", () => show(printed.checked));

  function go(step) {
    if (unsure.length === 0) {
      return;
    }
    if (at >= 0) {
      unsure[at].open = false;
    }
    at = (at + step + unsure.length) % unsure.length;
    show(false);
    unsure[at].open = true;
    unsure[at].querySelector("summary").focus({ preventScroll: true });
    near(unsure[at]);
  }

  document.getElementById("next")?.addEventListener("click", () => go(1));
  document.getElementById("previous")?.addEventListener("click", () => go(-1));
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input, textarea, select, [contenteditable]");
    if (typing || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    if (event.key === "n") {
      go(1);
    } else if (event.key === "p") {
      go(-1);
    }
  });

  document.getElementById("only-unsure").addEventListener("change", (event) => {
    beside.classList.toggle("only-unsure", event.target.checked);
  });
  document.getElementById("with-drops").addEventListener("change", (event) => {
    beside.dataset.drops = event.target.checked;
  });
}

// What a remark is about: what is selected in the clean text, or the line that has the focus.
const reviewPlaces = (() => {
  "use strict";

  const review = document.getElementById("review");

  /** Where a node's offset lies in the clean text, in code points. */
  function offsetIn(paragraph, node, offset) {
    const range = document.createRange();
    range.selectNodeContents(paragraph);
    range.setEnd(node, offset);
    return Number(paragraph.dataset.start) + [...range.toString()].length;
  }

  function selectedPlace() {
    const selection = getSelection();
    const clean = document.getElementById("clean");
    if (!clean || selection.isCollapsed || selection.rangeCount === 0) {
      return null;
    }
    const range = selection.getRangeAt(0);
    const of = (node) => (node.nodeType === 1 ? node : node.parentElement)?.closest("p[data-start]");
    const from = of(range.startContainer);
    const to = of(range.endContainer);
    if (!from || !to || !clean.contains(from) || !clean.contains(to)) {
      return null;
    }
    return {
      at: {
        start: offsetIn(from, range.startContainer, range.startOffset),
        end: offsetIn(to, range.endContainer, range.endOffset),
      },
      label: `${review.dataset.about} “${selection.toString().slice(0, 24)}”`,
    };
  }

  /** What the focused line is about: a fact, a boundary, or a span of the clean text. */
  function placeOf(stop) {
    const data = stop?.dataset;
    if (!data) return null;
    const quote = stop.textContent.trim().replace(/\s+/g, " ");
    if (data.fact) {
      const named = stop.querySelector(".fact")?.textContent ?? quote;
      return { fact: data.fact, label: `${review.dataset.factWord} “${named}”` };
    }
    if (data.source) {
      return {
        boundary: { source: data.source, after: Number(data.after) },
        label: `${review.dataset.boundaryWord} “${quote.slice(0, 24)}”`,
      };
    }
    if (data.end) {
      return {
        at: { start: Number(data.start), end: Number(data.end) },
        label: `${review.dataset.about} “${quote.slice(0, 24)}”`,
      };
    }
    return null;
  }

  return { selectedPlace, placeOf };
})();

// The contrast (WCAG 2.2) of every piece of text on a page against the ground that it stands on.
() => {
  const numbers = (colour) => colour.match(/[0-9.]+/g).map(Number);
  const light = (colour) => {
    const [r, g, b] = numbers(colour).map((v) => v / 255).map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const opaque = (colour) => numbers(colour).length === 3 || numbers(colour)[3] === 1;
  const ground = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const colour = getComputedStyle(at).backgroundColor;
      if (opaque(colour)) return colour;
    }
    return "rgb(255, 255, 255)";
  };
  const measured = (element, part) => {
    const style = getComputedStyle(element, part);
    const colour = element.closest("svg") ? style.fill : style.color;
    const [a, b] = [light(colour), light(ground(element))].sort((x, y) => y - x);
    return { text: (part ?? "") + element.textContent.slice(0, 40), colour, ratio: (a + 0.05) / (b + 0.05) };
  };
  const speaks = (element) => [...element.childNodes].some((n) => n.nodeType === Node.TEXT_NODE && n.data.trim());
  const texts = [...document.body.querySelectorAll("*")].filter((e) => speaks(e) && e.tagName !== "title");
  const labels = [...document.querySelectorAll("[data-label]")];
  return [...texts.map((e) => measured(e)), ...labels.map((e) => measured(e, "::before"))];
}

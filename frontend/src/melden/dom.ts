type Attribuut = string | number | boolean | undefined;
export type Kind = Node | string | undefined | false;

/** Makes an element: `false` and `undefined` leave an attribute or a child out, `true` sets a bare attribute. */
export function el<K extends keyof HTMLElementTagNameMap>(
  naam: K,
  attributen: Record<string, Attribuut> = {},
  ...kinderen: Kind[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(naam);
  for (const [sleutel, waarde] of Object.entries(attributen)) {
    if (waarde === undefined || waarde === false) continue;
    element.setAttribute(sleutel, waarde === true ? '' : String(waarde));
  }
  element.append(...kinderen.filter((kind): kind is Node | string => kind !== undefined && kind !== false));
  return element;
}

export function alinea(tekst: string): HTMLParagraphElement {
  return el('p', { class: 'utrecht-paragraph' }, tekst);
}

export function belLink(): HTMLAnchorElement {
  return el('a', { class: 'utrecht-link utrecht-link--telephone', href: 'tel:112' }, '112');
}

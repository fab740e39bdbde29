/** A key, what it does and for whom it works. */
export interface Toets {
  toets: string;
  wat: string;
  doe(): void;
}

/** Where a letter is a letter. */
const SCHRIJFPLEK = 'input:not([type=checkbox]), textarea, select, [contenteditable]';

/**
 * One letter, without Ctrl or Alt: those are taken by browsers and screen readers. A screen reader that reads a page keeps
 * the letters for itself, so there it changes nothing. They can be switched off, for who dictates (WCAG 2.1.4).
 */
export class Sneltoetsen {
  aan = true;

  constructor(private readonly toetsen: () => Toets[]) {
    document.addEventListener('keydown', this.bijToets);
  }

  stop(): void {
    document.removeEventListener('keydown', this.bijToets);
  }

  private readonly bijToets = (gebeurtenis: KeyboardEvent): void => {
    const { key, ctrlKey, altKey, metaKey, target, repeat } = gebeurtenis;
    if (ctrlKey || altKey || metaKey || repeat || gebeurtenis.defaultPrevented) return;
    if (target instanceof Element && target.closest(SCHRIJFPLEK)) return;
    if (document.querySelector('dialog[open]')) return;
    const gevonden = this.toetsen().find(({ toets }) => toets === key.toLowerCase());
    if (!gevonden || (!this.aan && key !== '?' && key !== 'Escape')) return;
    gebeurtenis.preventDefault();
    gevonden.doe();
  };
}

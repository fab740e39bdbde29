import { el, type Kind } from './dom';
import { plaatsVan, type Fout } from './fouten';
import { foutId } from './velden';

/** Shows faults: at each field, and together at the top with links, where the focus goes. */
export class Foutweergave {
  readonly overzicht = el('div', { class: 'foutoverzicht' });
  private readonly paginatitel = document.title;

  constructor(private readonly formulier: HTMLFormElement) {}

  toon(titel: string, uitleg: Kind[], fouten: Fout[] = []): void {
    this.wis();
    const plekken = new Map(
      [...this.formulier.querySelectorAll<HTMLElement>('[data-pad]')]
        .filter((plek) => !plek.closest('[hidden]'))
        .map((plek) => [plek.dataset['pad'] ?? '', plek]),
    );
    const volgorde = [...plekken.keys()];
    const regels = fouten
      .map((fout) => ({ fout, pad: plaatsVan(fout.veld, new Set(volgorde)) ?? '' }))
      .sort((een, ander) => volgorde.indexOf(een.pad) - volgorde.indexOf(ander.pad))
      .map(({ fout, pad }) => {
        const plek = plekken.get(pad);
        return plek
          ? this.regelMetLink(plek, fout)
          : el('li', { class: 'utrecht-unordered-list__item' }, fout.melding);
      });
    const kop = el('h2', { class: 'utrecht-heading-2', id: 'foutoverzicht-kop' }, titel);
    const blok = el(
      'section',
      { class: 'utrecht-alert utrecht-alert--error', tabindex: -1, 'aria-labelledby': 'foutoverzicht-kop' },
      el(
        'div',
        { class: 'utrecht-alert__content' },
        kop,
        el('p', { class: 'utrecht-paragraph' }, ...uitleg),
        regels.length > 0 && el('ul', { class: 'utrecht-unordered-list' }, ...regels),
      ),
    );
    this.overzicht.append(blok);
    document.title = `Fout: ${this.paginatitel}`;
    blok.focus();
  }

  wis(): void {
    this.overzicht.replaceChildren();
    document.title = this.paginatitel;
    for (const plek of this.formulier.querySelectorAll<HTMLElement>('.foutplek')) {
      plek.classList.remove('foutplek', 'utrecht-form-field--invalid', 'utrecht-form-fieldset--invalid');
      const id = foutId(plek.dataset['pad'] ?? '');
      const melding = document.getElementById(id);
      if (melding) {
        melding.textContent = '';
        melding.hidden = true;
      }
      for (const doel of [plek, ...plek.querySelectorAll(`[aria-describedby~="${id}"]`)]) {
        doel.removeAttribute('aria-invalid');
        beschrijf(doel, (delen) => delen.filter((deel) => deel !== id));
      }
    }
  }

  private regelMetLink(plek: HTMLElement, fout: Fout): HTMLElement {
    const id = foutId(plek.dataset['pad'] ?? '');
    const melding = document.getElementById(id);
    if (melding) {
      melding.textContent = [melding.textContent, fout.melding].filter(Boolean).join(' ');
      melding.hidden = false;
    }
    plek.classList.add('foutplek');
    if (plek.matches('.veld')) {
      plek.classList.add(
        plek.matches('fieldset') ? 'utrecht-form-fieldset--invalid' : 'utrecht-form-field--invalid',
      );
    }
    for (const doel of doelenVan(plek)) {
      // A plain group has no invalid state in ARIA; the message describes it all the same.
      if (doel.matches('input, select, textarea, [role="radiogroup"]'))
        doel.setAttribute('aria-invalid', 'true');
      beschrijf(doel, (delen) => [...new Set([id, ...delen])]);
    }
    const link = el('a', { class: 'utrecht-link', href: `#${id}` }, `${naamVan(plek)}: ${fout.melding}`);
    link.addEventListener('click', (klik) => {
      klik.preventDefault();
      gaNaar(plek);
    });
    return el('li', { class: 'utrecht-unordered-list__item' }, link);
  }
}

function doelenVan(plek: HTMLElement): Element[] {
  if (plek.matches('fieldset')) return [plek];
  return [...plek.querySelectorAll('input, select, textarea')];
}

function beschrijf(doel: Element, wijzig: (delen: string[]) => string[]): void {
  const delen = wijzig((doel.getAttribute('aria-describedby') ?? '').split(' ').filter(Boolean));
  if (delen.length > 0) doel.setAttribute('aria-describedby', delen.join(' '));
  else doel.removeAttribute('aria-describedby');
}

function naamVan(plek: HTMLElement): string {
  const rij = plek.parentElement?.closest<HTMLElement>('.rij');
  return [rij?.dataset['naam'], plek.dataset['naam']].filter(Boolean).join(', ').replace(/\?$/, '');
}

function gaNaar(plek: HTMLElement): void {
  const veld = plek.matches('.veld') && plek.querySelector<HTMLElement>('input, select, textarea');
  const doel = veld || plek;
  for (let blok = doel.closest('details'); blok; blok = blok.parentElement?.closest('details') ?? null)
    blok.open = true;
  doel.focus();
  plek.scrollIntoView({ block: 'center' });
}

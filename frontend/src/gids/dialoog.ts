import type { Formulier } from '../formulier/formulier';
import { alinea, el } from '../melden/dom';
import type { Opdracht, Uitkomst } from './dienst';
import type { Handeling } from './handelingen';

/** One form in a dialog of the browser itself, which holds the focus, closes with Escape and gives the focus back. */
export class Gidsdialoog {
  private readonly element = el('dialog', { class: 'dialoog', 'aria-labelledby': 'dialoog-kop' });
  private readonly mededeling = el('p', { class: 'dialoog__melding', role: 'alert', hidden: true });
  private readonly sleutel = crypto.randomUUID();
  private formulier: Formulier | undefined;
  private bezig = false;

  constructor(
    private readonly stuurOp: (opdracht: Opdracht, sleutel: string) => Promise<Uitkomst>,
    private readonly handeling: Handeling,
    private readonly bijGedaan: (gedaan: string) => void,
  ) {
    this.element.addEventListener('close', () => {
      this.formulier?.sluit();
      this.element.remove();
    });
  }

  async open(): Promise<void> {
    const { titel, uitleg, knop: tekst, schema, begin } = this.handeling;
    const veld = el('div');
    const opslaan = knop(tekst, 'primary-action', () => void this.verstuur());
    this.element.append(
      el('h2', { class: 'utrecht-heading-2', id: 'dialoog-kop', tabindex: -1, autofocus: true }, titel),
      alinea(uitleg),
      veld,
      this.mededeling,
      el('div', { class: 'utrecht-button-group' }, opslaan, knop('Annuleren', 'secondary-action', () => this.element.close())),
    );
    document.body.append(this.element);
    this.element.showModal();
    if (schema.components.length === 0) return;
    try {
      // Only who changes something needs the library for forms.
      const { toonFormulier } = await import('../formulier/main');
      this.formulier = await toonFormulier(veld, schema, begin);
    } catch {
      opslaan.hidden = true;
      this.meld('Het formulier kan niet worden geladen. Sluit dit venster en probeer het opnieuw.');
    }
  }

  private async verstuur(): Promise<void> {
    const { formulier } = this;
    const heeftVelden = this.handeling.schema.components.length > 0;
    if (this.bezig || (heeftVelden && !formulier)) return;
    this.meld('');
    if (formulier && formulier.controleer().length > 0) return;
    this.bezig = true;
    const uitkomst = await this.stuurOp(this.handeling.opdracht(formulier?.gegevens() ?? {}), this.sleutel);
    this.bezig = false;
    if (uitkomst.soort === 'klaar') {
      this.element.close();
      this.bijGedaan(this.handeling.gedaan);
    } else if (uitkomst.soort === 'fouten' && formulier) {
      formulier.toonFouten(uitkomst.fouten);
    } else {
      this.meld(uitkomst.soort === 'fouten' ? uitkomst.fouten.map(({ melding }) => melding).join(' ') : uitkomst.uitleg);
    }
  }

  private meld(tekst: string): void {
    this.mededeling.textContent = tekst;
    this.mededeling.hidden = tekst === '';
  }
}

function knop(tekst: string, soort: string, bijKlik: () => void): HTMLButtonElement {
  const element = el('button', { type: 'button', class: `utrecht-button utrecht-button--${soort}` }, tekst);
  element.addEventListener('click', bijKlik);
  return element;
}

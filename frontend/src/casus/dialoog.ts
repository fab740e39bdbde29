import { GEEN_KEUZES, type Actie, type Keuzes } from '../formulier/actieformulieren';
import type { Formulier } from '../formulier/formulier';
import { haalKeuzes, verstuurActie } from '../formulier/taak';
import { alinea, el } from '../melden/dom';

/**
 * One action on a casus in a dialog of the browser itself, which holds the focus, closes with Escape and gives the focus
 * back. The form is the one that stands under a task too.
 */
export class Dialoog {
  private readonly element = el('dialog', { class: 'dialoog', 'aria-labelledby': 'dialoog-kop' });
  private readonly mededeling = el('p', { class: 'dialoog__melding', role: 'alert', hidden: true });
  private readonly sleutel = crypto.randomUUID();
  private formulier: Formulier | undefined;
  private bezig = false;

  constructor(
    private readonly casus: string,
    private readonly actie: Actie,
    private readonly bijGedaan: (gedaan: string) => void,
  ) {
    this.element.addEventListener('close', () => {
      this.formulier?.sluit();
      this.element.remove();
    });
  }

  async open(): Promise<void> {
    const veld = el('div');
    const annuleren = knop('Annuleren', 'secondary-action', () => this.element.close());
    const versturen = knop('Versturen', 'primary-action', () => void this.verstuur());
    this.element.append(
      el('h2', { class: 'utrecht-heading-2', id: 'dialoog-kop', tabindex: -1, autofocus: true }, this.actie.knop),
      alinea(this.actie.uitleg),
      veld,
      this.mededeling,
      el('div', { class: 'utrecht-button-group' }, versturen, annuleren),
    );
    document.body.append(this.element);
    this.element.showModal();
    try {
      const keuzes: Keuzes = this.actie.keuzes ? { ...GEEN_KEUZES, [this.actie.keuzes]: await haalKeuzes(this.casus, this.actie.keuzes) } : GEEN_KEUZES;
      // Only who acts needs the library for forms.
      const { toonFormulier } = await import('../formulier/main');
      this.formulier = await toonFormulier(veld, this.actie.schema(keuzes), this.actie.begin?.(keuzes) ?? {});
    } catch {
      versturen.hidden = true;
      this.meld('Het formulier kan niet worden geladen. Sluit dit venster en probeer het opnieuw.');
    }
  }

  private async verstuur(): Promise<void> {
    const { formulier } = this;
    if (!formulier || this.bezig) return;
    this.meld('');
    if (formulier.controleer().length > 0) return;
    this.bezig = true;
    const antwoord = await verstuurActie(this.casus, this.actie.pad, this.actie.verzoek(formulier.gegevens()), this.sleutel);
    this.bezig = false;
    if (antwoord.soort === 'fouten') {
      formulier.toonFouten(antwoord.fouten.map((fout) => (fout.veld === 'gemeente' ? { ...fout, veld: 'bestemming' } : fout)));
    } else if (antwoord.soort === 'mislukt') {
      this.meld(antwoord.uitleg);
    } else {
      this.element.close();
      this.bijGedaan(this.actie.gedaan);
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

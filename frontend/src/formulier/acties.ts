import { ACTIES, GEEN_KEUZES, type Actie, type Keuzes } from './actieformulieren';
import { toonFormulier, type Formulier } from './formulier';
import { haalKeuzes, verstuurActie } from './taak';

/** What can happen to the casus of a task at any moment, beside the form of the task itself. */
export class Acties {
  readonly element = document.createElement('details');
  private readonly plek = document.createElement('div');
  private readonly mededeling = document.createElement('p');
  private formulier: Formulier | undefined;
  private bezig = false;

  constructor(
    private readonly casus: string,
    private readonly bijGedaan: (gedaan: string) => void,
  ) {
    const kop = document.createElement('summary');
    kop.textContent = 'Er is iets anders met deze casus';
    const knoppen = document.createElement('div');
    knoppen.className = 'mr-actieknoppen';
    knoppen.append(...ACTIES.filter(({ opPagina }) => !opPagina).map((actie) => this.knop(actie)));
    this.mededeling.className = 'mr-mededeling';
    this.mededeling.setAttribute('role', 'status');
    this.element.className = 'mr-acties';
    this.element.append(kop, knoppen, this.plek, this.mededeling);
  }

  private knop(actie: Actie): HTMLButtonElement {
    const knop = document.createElement('button');
    knop.type = 'button';
    knop.className = 'mr-actieknop';
    knop.dataset['actie'] = actie.id;
    knop.textContent = actie.knop;
    knop.addEventListener('click', () => void this.open(actie));
    return knop;
  }

  private async open(actie: Actie): Promise<void> {
    this.sluit();
    this.meld('');
    let keuzes: Keuzes = GEEN_KEUZES;
    if (actie.keuzes) {
      try {
        keuzes = { ...GEEN_KEUZES, [actie.keuzes]: await haalKeuzes(this.casus, actie.keuzes) };
      } catch {
        this.meld('De lijst waaruit u kunt kiezen, kan niet worden geladen. Probeer het zo opnieuw.', true);
        return;
      }
    }
    const kop = document.createElement('h3');
    kop.textContent = actie.knop;
    const uitleg = document.createElement('p');
    uitleg.textContent = actie.uitleg;
    const veld = document.createElement('div');
    const verstuur = document.createElement('button');
    verstuur.type = 'button';
    verstuur.className = 'mr-verstuur';
    verstuur.textContent = 'Versturen';
    const sleutel = crypto.randomUUID();
    verstuur.addEventListener('click', () => void this.verstuur(actie, sleutel));
    this.plek.replaceChildren(kop, uitleg, veld, verstuur);
    this.formulier = await toonFormulier(veld, actie.schema(keuzes), actie.begin?.(keuzes) ?? {});
  }

  private async verstuur(actie: Actie, sleutel: string): Promise<void> {
    const { formulier } = this;
    if (!formulier || this.bezig) return;
    this.meld('');
    if (formulier.controleer().length > 0) return;
    this.bezig = true;
    const antwoord = await verstuurActie(this.casus, actie.pad, actie.verzoek(formulier.gegevens()), sleutel);
    this.bezig = false;
    if (antwoord.soort === 'fouten') {
      formulier.toonFouten(antwoord.fouten.map((fout) => (fout.veld === 'gemeente' ? { ...fout, veld: 'bestemming' } : fout)));
    } else if (antwoord.soort === 'mislukt') {
      this.meld(antwoord.uitleg, true);
    } else {
      this.sluit();
      this.bijGedaan(actie.gedaan);
    }
  }

  sluit(): void {
    this.formulier?.sluit();
    this.formulier = undefined;
    this.plek.replaceChildren();
  }

  private meld(tekst: string, mislukt = false): void {
    this.mededeling.classList.toggle('mr-mislukt', mislukt);
    this.mededeling.textContent = tekst;
  }
}
